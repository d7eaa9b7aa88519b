using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>What is said of the columns of views.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>A column of a view, with what has been said of it so far.</summary>
    internal Column ColumnOf(ObjectName view, string column)
    {
        var settings = Views[view].ColumnSettings.FirstOrDefault(s => s.Column == column);
        return new Column(column, new DataType(default))
        {
            Default = Views[view].ColumnDefaults.FirstOrDefault(d => d.Column == column)?.Default,
            Storage = settings?.Storage,
            Compression = settings?.Compression,
            StatisticsTarget = settings?.StatisticsTarget,
            Options = settings?.Options ?? [],
        };
    }

    /// <summary>Says of a view's column what its default is, or how it is kept.</summary>
    internal void SetViewColumn(ObjectName name, Column column)
    {
        var view = Views[name];
        var defaults = view.ColumnDefaults.Where(d => d.Column != column.Name);
        var settings = new ViewColumnSettings(column.Name)
        {
            Storage = column.Storage,
            Compression = column.Compression,
            StatisticsTarget = column.StatisticsTarget,
            Options = column.Options,
        };
        Views[name] = view with
        {
            ColumnDefaults = column.Default is { } value ? defaults.Append([new ViewColumnDefault(column.Name, value)]) : defaults,
            ColumnSettings = view.ColumnSettings.Where(s => s.Column != column.Name).Append(settings == new ViewColumnSettings(column.Name) ? [] : [settings]),
        };
    }
}
