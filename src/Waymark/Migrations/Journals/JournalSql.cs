using System.Globalization;

namespace Waymark.Migrations.Journals;

/// <summary>The statements that read and write a journal and its table of unfinished runs.</summary>
internal sealed class JournalSql(IMigrationDialect dialect, MetadataTables tables)
{
    private string Key => dialect.Literal(tables.Journal.Name);

    internal string SelectJournal => $"SELECT * FROM {dialect.Quote(tables.Journal)}";

    internal string SelectProgress =>
        $"SELECT \"migration\", \"next_statement\", \"text_hash\", \"state\", \"settings\" FROM {dialect.Quote(tables.Progress)} WHERE \"journal\" = {Key}";

    internal string DeleteProgress => $"DELETE FROM {dialect.Quote(tables.Progress)} WHERE \"journal\" = {Key}";

    internal string FailProgress => $"UPDATE {dialect.Quote(tables.Progress)} SET \"state\" = '{Name(ProgressState.Failed)}' WHERE \"journal\" = {Key}";

    internal string InsertJournal(Migration migration)
    {
        var (columns, values) = tables.Layout switch
        {
            JournalLayout.Drizzle0 => ("\"hash\", \"created_at\"", $"{Hash(migration)}, {When(migration)}"),
            JournalLayout.Drizzle1 => ("\"hash\", \"created_at\", \"name\"", $"{Hash(migration)}, {When(migration)}, {dialect.Literal(migration.Name)}"),
            _ => ("\"name\", \"hash\"", $"{dialect.Literal(migration.Name)}, {Hash(migration)}"),
        };
        return dialect.Now is { } now && tables.Layout != JournalLayout.Drizzle0
            ? $"INSERT INTO {dialect.Quote(tables.Journal)} ({columns}, \"applied_at\") VALUES ({values}, {now})"
            : $"INSERT INTO {dialect.Quote(tables.Journal)} ({columns}) VALUES ({values})";
    }

    internal string NameEntry(JournalEntry entry, string name)
    {
        var createdAt = entry.CreatedAt is { } when ? string.Create(CultureInfo.InvariantCulture, $"= {when}") : "IS NULL";
        return $"UPDATE {dialect.Quote(tables.Journal)} SET \"name\" = {dialect.Literal(name)}, \"applied_at\" = NULL "
            + $"WHERE \"hash\" = {dialect.Literal(entry.Hash)} AND \"created_at\" {createdAt}";
    }

    /// <param name="migration">The migration to go on with.</param>
    /// <param name="next">Its statement to go on with, counted from 0.</param>
    /// <param name="textHash">The hash of its text before that statement.</param>
    /// <param name="state">Whether that statement was begun.</param>
    /// <param name="keepSettings">Whether the session's settings have to be restored to go on.</param>
    internal string InsertProgress(string migration, int next, string textHash, ProgressState state, bool keepSettings) =>
        $"INSERT INTO {dialect.Quote(tables.Progress)} (\"journal\", \"migration\", \"next_statement\", \"text_hash\", \"state\", \"settings\") "
        + string.Create(CultureInfo.InvariantCulture, $"VALUES ({Key}, {dialect.Literal(migration)}, {next}, '{textHash}', '{Name(state)}', {Settings(keepSettings)})");

    /// <inheritdoc cref="InsertProgress"/>
    internal string UpdateProgress(string migration, int next, string textHash, ProgressState state, bool keepSettings) =>
        $"UPDATE {dialect.Quote(tables.Progress)} SET \"migration\" = {dialect.Literal(migration)}, "
        + string.Create(CultureInfo.InvariantCulture, $"\"next_statement\" = {next}, \"text_hash\" = '{textHash}', \"state\" = '{Name(state)}', ")
        + $"\"settings\" = {Settings(keepSettings)} WHERE \"journal\" = {Key}";

    internal static string Name(ProgressState state) => state switch
    {
        ProgressState.Running => "running",
        ProgressState.Failed => "failed",
        _ => "ready",
    };

    private string Settings(bool keep) => keep ? dialect.SettingsExpression : "NULL";

    private static string Hash(Migration migration) => $"'{migration.Hash}'";

    private static string When(Migration migration) => migration.When is { } when ? when.ToString(CultureInfo.InvariantCulture) : "NULL";
}
