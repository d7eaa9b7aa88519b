namespace Waymark.Names;

/// <summary>What a server does with the case of an unquoted identifier.</summary>
public enum IdentifierFolding
{
    /// <summary>To lower case, as PostgreSQL does (manual, 4.1.1).</summary>
    Lower,

    /// <summary>To upper case, as the SQL standard says.</summary>
    Upper,

    /// <summary>Kept as written.</summary>
    Preserve,
}
