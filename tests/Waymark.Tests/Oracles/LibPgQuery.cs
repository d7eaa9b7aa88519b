using System.Runtime.InteropServices;

namespace Waymark.Tests.Oracles;

/// <summary>PostgreSQL's own scanner and parser, as the shared library libpg_query (Debian: libpg-query-dev).</summary>
internal static partial class LibPgQuery
{
    private const string Library = "pg_query";

    /// <summary>Whether the library is installed.</summary>
    internal static bool IsInstalled { get; } = NativeLibrary.TryLoad(Library, typeof(LibPgQuery).Assembly, null, out _);

    [LibraryImport(Library, EntryPoint = "pg_query_parse")]
    internal static unsafe partial ParseResult Parse(byte* input);

    [LibraryImport(Library, EntryPoint = "pg_query_free_parse_result")]
    internal static partial void Free(ParseResult result);

    [LibraryImport(Library, EntryPoint = "pg_query_parse_protobuf")]
    internal static unsafe partial ProtobufResult ParseProtobuf(byte* input);

    [LibraryImport(Library, EntryPoint = "pg_query_free_protobuf_parse_result")]
    internal static partial void FreeProtobuf(ProtobufResult result);

    [LibraryImport(Library, EntryPoint = "pg_query_scan")]
    internal static unsafe partial ProtobufResult Scan(byte* input);

    [LibraryImport(Library, EntryPoint = "pg_query_free_scan_result")]
    internal static partial void FreeScan(ProtobufResult result);

    [LibraryImport(Library, EntryPoint = "pg_query_split_with_parser")]
    internal static unsafe partial SplitResult Split(byte* input);

    [LibraryImport(Library, EntryPoint = "pg_query_free_split_result")]
    internal static partial void FreeSplit(SplitResult result);

    [LibraryImport(Library, EntryPoint = "pg_query_parse_plpgsql")]
    internal static unsafe partial PlpgsqlResult ParsePlpgsql(byte* input);

    [LibraryImport(Library, EntryPoint = "pg_query_free_plpgsql_parse_result")]
    internal static partial void FreePlpgsql(PlpgsqlResult result);

    [StructLayout(LayoutKind.Sequential)]
    internal struct ParseResult
    {
        internal nint Tree;
        internal nint Warnings;
        internal nint Error;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct ProtobufResult
    {
        internal nint Length;
        internal nint Data;
        internal nint Warnings;
        internal nint Error;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct SplitResult
    {
        internal nint Statements;
        internal int Count;
        internal nint Warnings;
        internal nint Error;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct PlpgsqlResult
    {
        internal nint Functions;
        internal nint Error;
    }

    /// <summary>The start of <c>PgQueryError</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ParseError
    {
        internal nint Message;
        internal nint Function;
        internal nint File;
        internal int Line;
        internal int Cursor;
    }
}
