using Waymark.Iris;
using Waymark.Migrations;

namespace Waymark.Tests.Migrations;

public class IrisAdapterTests
{
    [Theory]
    [InlineData("SQLUser")]
    [InlineData("a")]
    [InlineData("My2App")]
    public void A_simple_identifier_can_be_the_default_schema(string schema) => Assert.Equal(schema, new IrisAdapter(schema).Names!.DefaultSchema);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("public", "reserved")]
    [InlineData("PUBLIC", "reserved")]
    [InlineData("user", "reserved")]
    [InlineData("Top", "reserved")]
    [InlineData("analyze", "reserved")]
    [InlineData("left", "reserved")]
    [InlineData("my_app", "letter")]
    [InlineData("2app", "letter")]
    [InlineData("my-app", "letter")]
    [InlineData("my app", "letter")]
    [InlineData("ä", "letter")]
    [InlineData("a;drop", "letter")]
    public void What_cannot_be_written_bare_is_refused(string schema, string reason)
    {
        var exception = Assert.Throws<MigrationException>(() => new IrisAdapter(schema));

        Assert.Equal(MigrationCodes.BadSchemaName, exception.Code);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_at_most_128_characters()
    {
        Assert.NotNull(new IrisAdapter(new string('a', 128)));
        Assert.Throws<MigrationException>(() => new IrisAdapter(new string('a', 129)));
    }

    [Fact]
    public void The_journal_is_addressed_bare_and_an_alias_is_the_default_schema()
    {
        var adapter = new IrisAdapter("MyApp");

        Assert.Equal("drizzle.\"__drizzle_migrations\"", NameIn(adapter, new MigrationOptions()));
        Assert.Equal("MyApp.\"__drizzle_migrations\"", NameIn(adapter, new MigrationOptions { MetadataSchema = "Public" }));
        Assert.Throws<MigrationException>(() => NameIn(new IrisAdapter("MyApp", []), new MigrationOptions { MetadataSchema = "public" }));
    }

    [Fact]
    public void Transactions_are_the_literal_words()
    {
        var dialect = new IrisAdapter().Dialect;

        Assert.Equal(("BEGIN", "COMMIT", "ROLLBACK"), (dialect.Begin, dialect.Commit, dialect.Rollback));
    }

    private static string NameIn(IrisAdapter adapter, MigrationOptions options) =>
        adapter.Dialect.Quote(adapter.GetMetadataTables(MigrationFormat.Drizzle0, options).Journal);
}
