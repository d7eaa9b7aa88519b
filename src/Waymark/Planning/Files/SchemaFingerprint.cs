using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning.Files;

/// <summary>A hash of a schema: two schemas that are equal have the same one, on every machine.</summary>
public static class SchemaFingerprint
{
    /// <summary>Computes the fingerprint of a schema.</summary>
    /// <param name="schema">The schema. The order of its lists does not count.</param>
    /// <returns>For example <c>sha256:9f86d0…</c>.</returns>
    public static string Of(DatabaseSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var sorted = SchemaOrder.Sort(schema);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var context = SchemaJsonContext.Default;
        Add(hash, sorted.Schemas, context.SchemaDefinition);
        Add(hash, sorted.Extensions, context.Extension);
        Add(hash, sorted.Types, context.UserType);
        Add(hash, sorted.Sequences, context.Sequence);
        Add(hash, sorted.Tables, context.Table);
        Add(hash, sorted.Views, context.View);
        Add(hash, sorted.Routines, context.Routine);
        Add(hash, sorted.Privileges, context.Privilege);
        foreach (var privileges in sorted.DefaultPrivileges)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(privileges, context.DefaultPrivileges));
        }

        Add(hash, sorted.Others, context.OpaqueObject);
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Add<T>(IncrementalHash hash, EquatableList<T> items, JsonTypeInfo<T> type)
    {
        foreach (var item in items)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(item, type));
        }

        hash.AppendData("\n"u8);
    }
}
