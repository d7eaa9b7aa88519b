using Waymark.Names;

namespace Waymark.Diff;

/// <summary>What a parser of desired schemas goes by.</summary>
public sealed record ParseOptions
{
    /// <summary>
    /// The search path by which one statement's unqualified name finds what another declares (<c>CREATE INDEX … ON public.users</c>
    /// after <c>CREATE TABLE users</c>). Names are left as they were written.
    /// </summary>
    public SchemaSearchPath SchemaSearchPath { get; init; } = SchemaSearchPath.Empty;

    /// <summary>The server's version as a number, as its driver gives it (<c>150004</c>); null when there is none to ask.</summary>
    public int? ServerVersion { get; init; }

    /// <summary>The role that the declarations are applied as; null when it is not known.</summary>
    public string? Role { get; init; }
}
