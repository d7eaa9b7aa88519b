using System.Text.Json;

namespace Waymark.Migrations.Folders;

/// <summary>Parses <c>meta/_journal.json</c>, and says where it is broken.</summary>
internal static class DrizzleJournalParser
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Told what is wrong, and where, both counted from 1.</summary>
    internal delegate void Complaint(string message, int line, int column);

    /// <summary>Parses a journal.</summary>
    /// <param name="bytes">The file, valid UTF-8.</param>
    /// <param name="complain">Told of each problem.</param>
    /// <returns>The entries, in order; none when the file is no JSON.</returns>
    internal static IReadOnlyList<DrizzleJournalEntry> Parse(ReadOnlySpan<byte> bytes, Complaint complain)
    {
        var json = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        try
        {
            return ParseJournal(json, complain);
        }
        catch (JsonException exception)
        {
            complain(Reason(exception), (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            return [];
        }
        catch (InvalidOperationException)
        {
            complain("a string holds half a surrogate pair", 1, 1);
            return [];
        }
    }

    private static List<DrizzleJournalEntry> ParseJournal(ReadOnlySpan<byte> json, Complaint complain)
    {
        var reader = new Utf8JsonReader(json);
        var entries = new List<DrizzleJournalEntry>();
        var found = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Complain(complain, json, reader, "not a journal: an object was expected");
            return entries;
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("entries"))
            {
                found = true;
                reader.Read();
                ParseEntries(ref reader, json, entries, complain);
            }
            else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                reader.Skip();
            }
        }

        if (!found)
        {
            complain("not a journal: there is no \"entries\"", 1, 1);
        }

        return entries;
    }

    private static void ParseEntries(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<DrizzleJournalEntry> entries, Complaint complain)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Complain(complain, json, reader, "\"entries\" is not an array");
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Complain(complain, json, reader, "an entry is not an object");
                reader.Skip();
            }
            else if (ParseEntry(ref reader, json, complain) is { } entry)
            {
                entries.Add(entry);
            }
        }
    }

    private static DrizzleJournalEntry? ParseEntry(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Complaint complain)
    {
        var (line, column) = Utf8Text.PositionOf(json, (int)reader.TokenStartIndex);
        string? tag = null;
        long? when = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isTag = reader.ValueTextEquals("tag");
            var isWhen = reader.ValueTextEquals("when");
            reader.Read();
            tag = isTag && reader.TokenType == JsonTokenType.String ? reader.GetString() : tag;
            when = isWhen && reader.TokenType == JsonTokenType.Number ? Milliseconds(reader) : when;
            reader.Skip();
        }

        if (string.IsNullOrEmpty(tag))
        {
            complain("the entry has no \"tag\"", line, column);
        }

        if (when is null)
        {
            complain("the entry has no \"when\" in whole milliseconds", line, column);
        }

        return string.IsNullOrEmpty(tag) || when is null ? null : new DrizzleJournalEntry(tag, when.Value, line, column);
    }

    // Node writes 1e12 for no timestamp of this age, but reads it; a fraction is no bigint.
    private static long? Milliseconds(in Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        return reader.TryGetDouble(out var number) && double.IsInteger(number) && Math.Abs(number) < 1L << 53 ? (long)number : null;
    }

    private static void Complain(Complaint complain, ReadOnlySpan<byte> json, in Utf8JsonReader reader, string message)
    {
        var (line, column) = Utf8Text.PositionOf(json, (int)reader.TokenStartIndex);
        complain(message, line, column);
    }

    // The message ends in the position, which is told apart from it.
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
