using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's views and materialized views out of catalogue rows.</summary>
internal sealed class ViewModels
{
    private const string CheckOption = "check_option";

    private readonly CatalogContext _catalog;
    private readonly IndexModels _indexes;
    private readonly RuleModels _rules;

    internal ViewModels(CatalogContext catalog, IndexModels indexes, RuleModels rules)
    {
        _catalog = catalog;
        _indexes = indexes;
        _rules = rules;
    }

    internal View Make(RelationRow row) => new()
    {
        Name = row.Name,
        IsMaterialized = row.Kind == 'm',
        Query = _catalog.Rows.Queries[row.Oid],
        ColumnComments = ColumnComments(row.Oid),
        ColumnDefaults = ColumnDefaults(row.Oid),
        ColumnSettings = row.Kind == 'm' ? ColumnSettings(row.Oid) : [],
        ColumnStorages = row.Kind == 'm' ? ColumnStorages(row.Oid) : default,
        CheckOption = row.Options.FirstOrDefault(o => o.Name == CheckOption)?.Value?.ToUpperInvariant(),
        Options = [.. row.Options.Where(o => o.Name != CheckOption)],
        Indexes = _indexes.Of(row.Oid),
        Triggers = _rules.Triggers(row.Oid),
        AccessMethod = _catalog.Rows.Globals.AccessMethod(row.AccessMethod),
        Tablespace = _catalog.Rows.Globals.Tablespace(row.Tablespace),
        Comment = _catalog.Comment(CatalogClass.Relation, row.Oid),
    };

    private EquatableList<ViewColumnDefault> ColumnDefaults(uint view) =>
    [
        .. _catalog.ColumnsOf(view)
            .Select(c => (c.Name, Default: _catalog.Rows.Defaults.GetValueOrDefault((view, c.Number))))
            .Where(c => c.Default is not null)
            .Select(c => new ViewColumnDefault(c.Name, c.Default!))
            .OrderBy(c => c.Column, StringComparer.Ordinal),
    ];

    private EquatableList<ViewColumnSettings> ColumnSettings(uint view) =>
    [
        .. _catalog.ColumnsOf(view)
            .Select(c => new ViewColumnSettings(c.Name)
            {
                Storage = TableModels.StorageOf(c.Storage),
                Compression = TableModels.CompressionOf(c.Compression),
                StatisticsTarget = c.StatisticsTarget,
                Options = c.Options,
            })
            .Where(s => s != new ViewColumnSettings(s.Column))
            .OrderBy(s => s.Column, StringComparer.Ordinal),
    ];

    private ViewColumnStorages ColumnStorages(uint view) =>
        new([.. _catalog.ColumnsOf(view).Select(c => new ViewColumnStorage(c.Name, TableModels.StorageOf(c.TypeStorage)!))]);

    private EquatableList<ColumnComment> ColumnComments(uint view) =>
    [
        .. _catalog.ColumnsOf(view)
            .Select(c => (c.Name, Comment: _catalog.Rows.Descriptions.OfColumn(view, c.Number)))
            .Where(c => c.Comment is not null)
            .Select(c => new ColumnComment(c.Name, c.Comment!))
            .OrderBy(c => c.Column, StringComparer.Ordinal),
    ];
}
