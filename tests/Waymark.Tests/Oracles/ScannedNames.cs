using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>The names that Waymark's scanner finds in a statement, in the form in which the tree's names come.</summary>
internal static class ScannedNames
{
    /// <summary>What the tree holds as no name of an object: see docs/parser-agreement.md.</summary>
    private const ReferenceTraits OutsideTheTree =
        ReferenceTraits.InString | ReferenceTraits.ColumnQualifier | ReferenceTraits.NewName | ReferenceTraits.CatalogFilter | ReferenceTraits.CurrentSchema;

    /// <summary>Reads the names of one statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="error">The first error that the scanner reports, or null.</param>
    /// <returns>The names that a tree could hold.</returns>
    internal static IReadOnlyList<TreeName> Read(string sql, out SqlDiagnostic? error)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, list);
        error = list.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var names = new List<TreeName>();
        foreach (ref readonly var reference in list.References)
        {
            if ((reference.Traits & OutsideTheTree) == 0)
            {
                names.Add(ToName(list, reference, sql));
            }
        }

        return names;
    }

    private static TreeName ToName(ReferenceList list, in Reference reference, string sql)
    {
        var schema = reference.IsQualified ? SpelledName.Fold(list.SchemaTextOf(reference, sql)) : null;
        var scope = reference.Has(ReferenceTraits.Cte) ? TreeScope.Cte : reference.Has(ReferenceTraits.Local) ? TreeScope.Local : TreeScope.Object;
        return new TreeName(reference.Kind, list.OffsetOf(reference), schema, SpelledName.Fold(list.NameTextOf(reference, sql)), scope);
    }
}
