using System.Collections.Frozen;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>A SQL dialect as comparing schemas needs it. Everything here works without a connection.</summary>
public interface ISchemaDialect
{
    /// <summary>The backend's name: <c>postgres</c>, <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>The version of the server that the dialect was made for, as <see cref="ParseOptions.ServerVersion"/>; null when there is none.</summary>
    int? ServerVersion => null;

    /// <summary>The role that statements are run as, as the server stores its name; null when it is not known.</summary>
    string? Role => null;

    /// <summary>What a database that was just made holds already, so that an export leaves it out: PostgreSQL's schema <c>public</c>.</summary>
    DatabaseSchema NewDatabase => DatabaseSchema.Empty;

    /// <summary>
    /// Kinds of objects, as DROP spells them, that are in no schema and may serve other applications: PostgreSQL's publications and servers. They are
    /// managed only where the desired schema declares one of their kind.
    /// </summary>
    IReadOnlySet<string> SharedKinds => FrozenSet<string>.Empty;

    /// <summary>Reads desired schemas.</summary>
    ISchemaParser Parser { get; }

    /// <summary>Brings schemas to one spelling.</summary>
    ISchemaNormalizer Normalizer { get; }

    /// <summary>Writes changes as statements.</summary>
    IStatementGenerator Generator { get; }

    /// <summary>What can be done in place.</summary>
    IChangeSupport Support { get; }

    /// <summary>Finds names in SQL text.</summary>
    ISqlNames SqlNames { get; }

    /// <summary>Names that the system catalogue holds, which no search path changes; null where there are none.</summary>
    ISystemNames? SystemNames { get; }

    /// <summary>What statements of this dialect risk beyond what every dialect's do; null for nothing.</summary>
    IHazardAnalyzer? Hazards { get; }
}
