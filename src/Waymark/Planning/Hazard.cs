namespace Waymark.Planning;

/// <summary>What a statement risks.</summary>
/// <param name="Kind">What kind of risk.</param>
/// <param name="Message">A sentence for people, with what can be done about it.</param>
public sealed record Hazard(HazardKind Kind, string Message);

/// <summary>Kinds of risk.</summary>
public enum HazardKind
{
    /// <summary>Rows or values are lost for certain.</summary>
    DropsData,

    /// <summary>Values may be lost or changed: a conversion that does not keep everything.</summary>
    MayLoseData,

    /// <summary>Rows that exist may make the statement fail.</summary>
    MayFail,

    /// <summary>Every row is written anew.</summary>
    RewritesTable,

    /// <summary>Every row is read.</summary>
    ScansTable,

    /// <summary>Others wait while it runs.</summary>
    LongLock,

    /// <summary>It takes effect at once and stays when later statements fail.</summary>
    NotTransactional,

    /// <summary>Something that is not part of the schema is lost with an object that is made anew: privileges of roles that are not managed.</summary>
    LosesUnmanaged,
}
