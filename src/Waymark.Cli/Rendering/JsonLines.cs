using System.Text;
using System.Text.Json;

namespace Waymark.Cli.Rendering;

/// <summary>Writes JSON objects, one per line.</summary>
internal static class JsonLines
{
    /// <summary>Writes an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="write">Writes its properties.</param>
    internal static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, MigrationJson.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
