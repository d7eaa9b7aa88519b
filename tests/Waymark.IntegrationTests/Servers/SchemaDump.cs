namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// A schema as <c>pg_dump -s</c> prints it, cut into its objects. Two dumps are equal when their <see cref="Text"/> is:
/// objects stand in the order of their headings, which does not depend on how a schema is called.
/// </summary>
public sealed class SchemaDump
{
    private const string Heading = "-- Name: ";

    private readonly IReadOnlyList<string> _objects;

    private SchemaDump(IEnumerable<string> objects) => _objects = [.. objects.Order(StringComparer.Ordinal)];

    /// <summary>Every object's heading and statements.</summary>
    public string Text => string.Join("\n", _objects);

    /// <summary>Cuts pg_dump's output at the headings that it writes before each object.</summary>
    public static SchemaDump Parse(string dump)
    {
        var objects = new List<List<string>>();
        foreach (var line in dump.Split('\n').Where(line => !IsFrame(line)))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                objects.Add([]);
            }

            // What stands before the first heading are pg_dump's own session settings.
            objects.LastOrDefault()?.Add(line);
        }

        return new SchemaDump(objects.Select(lines => string.Join("\n", lines).TrimEnd() + "\n"));
    }

    /// <summary>The same dump with a schema called otherwise, and without the statement that makes the schema.</summary>
    /// <param name="spellings">Every spelling of the schema that may occur, in function bodies too.</param>
    /// <param name="name">What the schema is called instead.</param>
    public SchemaDump RenameSchema(IEnumerable<string> spellings, string name) => new(_objects
        .Where(text => !spellings.Any(s => text.StartsWith($"{Heading}{s}; Type: SCHEMA;", StringComparison.Ordinal)))
        .Select(text => spellings.Aggregate(text, (renamed, s) => Rename(renamed, s, name))));

    /// <summary>The same dump without one schema and everything in it.</summary>
    public SchemaDump WithoutSchema(string name) => new(_objects
        .Where(text => !text.Contains($"; Schema: {name};", StringComparison.Ordinal)
            && !text.StartsWith($"{Heading}{name}; Type: SCHEMA;", StringComparison.Ordinal)));

    // What stands around the objects: empty comments, settings that repeat with the first table, the last line, and a
    // random word against psql's meta-commands.
    private static bool IsFrame(string line) =>
        line is "--" or "SET default_tablespace = '';" or "SET default_table_access_method = heap;" or "-- PostgreSQL database dump complete"
        || line.StartsWith(@"\restrict ", StringComparison.Ordinal) || line.StartsWith(@"\unrestrict ", StringComparison.Ordinal);

    private static string Rename(string text, string from, string to) => text
        .Replace($"; Schema: {from};", $"; Schema: {to};", StringComparison.Ordinal)
        .Replace($" WITH SCHEMA {from};", $" WITH SCHEMA {to};", StringComparison.Ordinal)
        .Replace($"{from}.", $"{to}.", StringComparison.Ordinal);
}
