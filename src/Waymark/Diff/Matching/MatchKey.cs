using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>By what an object is matched with another of its kind.</summary>
/// <param name="Name">Its name, qualified or not.</param>
/// <param name="Discriminator">What else must be equal: a routine's input types, the kind of an object that is kept as its statement.</param>
internal readonly record struct MatchKey(ObjectName Name, string Discriminator = "")
{
    /// <summary>The key with another schema.</summary>
    internal MatchKey In(string? schema) => this with { Name = Name with { Schema = schema } };
}
