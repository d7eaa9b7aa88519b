namespace Waymark.Names;

/// <summary>Whether a reference means an object that exists, or brings one into being.</summary>
public enum ReferenceRole
{
    /// <summary>The object is looked up: it should exist.</summary>
    Lookup,

    /// <summary>The object is created here, in the default schema unless one is written.</summary>
    Creation,
}
