using System.Text;
using Waymark.Migrations;

namespace Waymark.Tests.Migrations;

/// <summary>A directory of migrations in memory. Keys are paths with <c>/</c>.</summary>
internal sealed class MemoryDirectory : Dictionary<string, byte[]>, IMigrationDirectory
{
    public MemoryDirectory()
        : base(StringComparer.Ordinal)
    {
    }

    public string Path => "migrations";

    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public IReadOnlyList<string> ListFiles(string relativePath = "")
    {
        var prefix = relativePath.Length == 0 ? "" : relativePath + "/";
        return [.. Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..]).Where(k => !k.Contains('/', StringComparison.Ordinal))];
    }

    public IReadOnlyList<string> ListDirectories() => [.. Keys.Where(k => k.Contains('/', StringComparison.Ordinal)).Select(k => k.Split('/')[0]).Distinct()];

    public byte[]? ReadFile(string relativePath) => this.GetValueOrDefault(relativePath);
}
