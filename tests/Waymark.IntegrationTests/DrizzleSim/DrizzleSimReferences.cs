namespace Waymark.IntegrationTests.DrizzleSim;

/// <summary>The tests on drizzle-sim share what psql made of it, and run one after another: some of them measure time.</summary>
[CollectionDefinition(Name)]
public sealed class DrizzleSimReferences : ICollectionFixture<PsqlReference>, ICollectionFixture<PgliteReference>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "drizzle-sim";
}
