using System.Reflection;
using Waymark.Names;

namespace Waymark.Postgres;

/// <summary>The names of PostgreSQL's <c>pg_catalog</c>, versions 15 to 18, which come before the search path (manual, 5.9.5).</summary>
public sealed class PostgresSystemNames : ISystemNames
{
    private readonly Lazy<NameSet> _relations = Load("relations");
    private readonly Lazy<NameSet> _types = Load("types");
    private readonly Lazy<NameSet> _functions = Load("functions");
    private readonly Lazy<NameSet> _operators = Load("operators");
    private readonly Lazy<NameSet> _operatorClasses = Load("operator-classes");
    private readonly Lazy<NameSet> _operatorFamilies = Load("operator-families");
    private readonly Lazy<NameSet> _collations = Load("collations");
    private readonly Lazy<NameSet> _conversions = Load("conversions");
    private readonly Lazy<NameSet> _textSearch = Load("text-search");

    private PostgresSystemNames()
    {
    }

    /// <summary>The one instance; each list is read when it is first asked.</summary>
    public static PostgresSystemNames Instance { get; } = new();

    /// <inheritdoc/>
    public bool Contains(ObjectKind kind, ReadOnlySpan<char> foldedName) => kind switch
    {
        ObjectKind.Relation => foldedName.StartsWith("pg_") && _relations.Value.Contains(foldedName),
        ObjectKind.Type => _types.Value.Contains(foldedName) || (foldedName.StartsWith("pg_") && _relations.Value.Contains(foldedName)),
        ObjectKind.Function => _functions.Value.Contains(foldedName) || IsCastFunction(foldedName),
        ObjectKind.Operator => _operators.Value.Contains(foldedName),
        ObjectKind.OperatorClass => _operatorClasses.Value.Contains(foldedName),
        ObjectKind.OperatorFamily => _operatorFamilies.Value.Contains(foldedName),
        ObjectKind.Collation => _collations.Value.Contains(foldedName),
        ObjectKind.Conversion => _conversions.Value.Contains(foldedName),
        ObjectKind.TextSearchConfiguration or ObjectKind.TextSearchDictionary or ObjectKind.TextSearchParser or ObjectKind.TextSearchTemplate
            => _textSearch.Value.Contains(foldedName),
        ObjectKind.Extension => HasOwnSchema(foldedName),
        _ => false,
    };

    /// <summary>A type's name may be called like a function: <c>jsonb(x)</c> (manual, 4.2.9).</summary>
    private bool IsCastFunction(ReadOnlySpan<char> foldedName) => _types.Value.Contains(foldedName);

    /// <summary>Extensions whose control file fixes their schema to <c>pg_catalog</c>: <c>SCHEMA</c> is an error there.</summary>
    private static bool HasOwnSchema(ReadOnlySpan<char> extension) => extension is "plpgsql" or "plperl" or "plperlu" or "plpython3u"
        or "pltcl" or "pltclu" or "plv8" or "adminpack" or "pg_cron" or "pg_tle" or "pljava";

    private static Lazy<NameSet> Load(string list) => new(() => new NameSet(ReadLines(list)));

    /// <summary>The lines of a list.</summary>
    internal static string[] ReadLines(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Waymark.Postgres.SystemNames.{list}.txt")
            ?? throw new InvalidOperationException($"The list of system names \"{list}\" is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
