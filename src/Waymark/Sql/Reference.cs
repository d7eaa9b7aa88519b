using Waymark.Names;

namespace Waymark.Sql;

/// <summary>One place in a statement that names a database object.</summary>
/// <remarks>Positions are read through the <see cref="ReferenceList"/> that holds it, which knows the text that it stands in.</remarks>
public readonly struct Reference
{
    /// <summary>The statement that it stands in, counted from 0.</summary>
    public int Statement { get; init; }

    /// <summary>The kind of object that it names.</summary>
    public ObjectKind Kind { get; init; }

    /// <summary>Whether it means an object that exists, or creates one.</summary>
    public ReferenceRole Role { get; init; }

    /// <summary>What else the text says.</summary>
    public ReferenceTraits Traits { get; init; }

    /// <summary>Which text of the list the positions below count in: 0 is the source, others are decoded strings within it.</summary>
    internal int Segment { get; init; }

    /// <summary>Where the qualified name starts (at a database name, where one is written).</summary>
    internal int Start { get; init; }

    /// <summary>Where the written schema starts; with <see cref="ReferenceTraits.SchemaClause"/>, where the clause goes.</summary>
    internal int SchemaStart { get; init; }

    /// <summary>The length of the written schema with its quotes; 0 when none is written.</summary>
    internal int SchemaLength { get; init; }

    /// <summary>Where the name itself starts.</summary>
    internal int NameStart { get; init; }

    /// <summary>The length of the name itself with its quotes.</summary>
    internal int NameLength { get; init; }

    /// <summary>With <see cref="ReferenceTraits.CurrentSchema"/>, how many times a quote is doubled where the reference stands.</summary>
    internal int QuoteDepth { get; init; }

    /// <summary>Whether a schema is written.</summary>
    public bool IsQualified => SchemaLength > 0;

    /// <summary>Whether all of these are said of the reference.</summary>
    /// <param name="traits">What to ask for.</param>
    /// <returns>Whether they are.</returns>
    public bool Has(ReferenceTraits traits) => (Traits & traits) == traits;
}
