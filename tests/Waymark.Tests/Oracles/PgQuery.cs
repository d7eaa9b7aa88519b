using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Waymark.Tests.Oracles;

/// <summary>What PostgreSQL's own scanner and parser say about a text. Offsets are turned into UTF-16 code units.</summary>
internal static unsafe class PgQuery
{
    private const int DeepestJson = 20_000;

    /// <summary>Parses a text.</summary>
    /// <param name="sql">One or more statements.</param>
    /// <param name="error">PostgreSQL's message when it does not parse.</param>
    /// <returns>The raw parse tree, or null when the text does not parse.</returns>
    internal static JsonDocument? Parse(string sql, out string error)
    {
        using var text = new NativeText(sql);
        var result = LibPgQuery.Parse(text.Bytes);
        error = MessageOf(result.Error);
        try
        {
            return error.Length > 0 ? null : ToJson(result.Tree);
        }
        finally
        {
            LibPgQuery.Free(result);
        }
    }

    /// <summary>Parses <c>CREATE FUNCTION … LANGUAGE plpgsql</c> or <c>DO</c>.</summary>
    /// <param name="sql">One statement.</param>
    /// <returns>The function's tree, or null when it does not parse.</returns>
    internal static JsonDocument? ParsePlpgsql(string sql)
    {
        using var text = new NativeText(sql);
        var result = LibPgQuery.ParsePlpgsql(text.Bytes);
        try
        {
            return result.Error != 0 || result.Functions == 0 ? null : ToJson(result.Functions);
        }
        finally
        {
            LibPgQuery.FreePlpgsql(result);
        }
    }

    /// <summary>PostgreSQL's message about a body that it refuses.</summary>
    /// <param name="sql">One statement.</param>
    internal static string PlpgsqlErrorOf(string sql)
    {
        using var text = new NativeText(sql);
        var result = LibPgQuery.ParsePlpgsql(text.Bytes);
        var error = MessageOf(result.Error);
        LibPgQuery.FreePlpgsql(result);
        return error;
    }

    /// <summary>Splits a text into statements.</summary>
    /// <param name="sql">A text that parses.</param>
    /// <returns>Where each statement stands.</returns>
    internal static List<Range>? Split(string sql)
    {
        using var text = new NativeText(sql);
        var result = LibPgQuery.Split(text.Bytes);
        try
        {
            if (result.Error != 0)
            {
                return null;
            }

            var statements = new List<Range>();
            foreach (var statement in new ReadOnlySpan<nint>((void*)result.Statements, result.Count))
            {
                var (start, length) = (((int*)statement)[0], ((int*)statement)[1]);
                statements.Add(text.ToUtf16(start)..text.ToUtf16(start + length));
            }

            return statements;
        }
        finally
        {
            LibPgQuery.FreeSplit(result);
        }
    }

    /// <summary>Reads a text into tokens, comments included.</summary>
    /// <param name="sql">The text.</param>
    /// <returns>The tokens, or null when PostgreSQL's scanner refuses the text.</returns>
    internal static List<PgToken>? Scan(string sql)
    {
        using var text = new NativeText(sql);
        var result = LibPgQuery.Scan(text.Bytes);
        try
        {
            return result.Error != 0 ? null : PgToken.ReadAll(new ReadOnlySpan<byte>((void*)result.Data, (int)result.Length), text);
        }
        finally
        {
            LibPgQuery.FreeScan(result);
        }
    }

    private static JsonDocument ToJson(nint text) => JsonDocument.Parse(
        MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)text).ToArray(),
        new JsonDocumentOptions { MaxDepth = DeepestJson });

    private static string MessageOf(nint error) =>
        error == 0 ? string.Empty : Marshal.PtrToStringUTF8(((LibPgQuery.ParseError*)error)->Message) ?? "unknown error";

    /// <summary>A text as the C library wants it, with the way back from its offsets.</summary>
    internal sealed class NativeText : IDisposable
    {
        private readonly GCHandle _handle;
        private readonly byte[] _bytes;
        private readonly bool _ascii;

        internal NativeText(string sql)
        {
            _bytes = new byte[Encoding.UTF8.GetByteCount(sql) + 1];
            Encoding.UTF8.GetBytes(sql, _bytes);
            _ascii = _bytes.Length - 1 == sql.Length;
            _handle = GCHandle.Alloc(_bytes, GCHandleType.Pinned);
        }

        internal byte* Bytes => (byte*)_handle.AddrOfPinnedObject();

        /// <summary>Turns an offset in UTF-8 bytes into one in UTF-16 code units.</summary>
        internal int ToUtf16(int offset) => _ascii ? offset : Encoding.UTF8.GetCharCount(_bytes, 0, offset);

        public void Dispose() => _handle.Free();
    }
}
