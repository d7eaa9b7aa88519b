using System.Runtime.InteropServices;

namespace Waymark.Bench;

/// <summary>The peer: PostgreSQL's own parser, packaged as libpg_query (Debian: libpg-query-dev).</summary>
internal static partial class PgQuery
{
    [StructLayout(LayoutKind.Sequential)]
    internal struct Protobuf
    {
        internal nuint Length;
        internal nint Data;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct ProtobufParseResult
    {
        internal Protobuf Tree;
        internal nint Stderr;
        internal nint Error;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct ParseResult
    {
        internal nint Tree;
        internal nint Stderr;
        internal nint Error;
    }

    [LibraryImport("pg_query", EntryPoint = "pg_query_parse", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ParseResult ParseJson(string sql);

    [LibraryImport("pg_query", EntryPoint = "pg_query_free_parse_result")]
    internal static partial void FreeJson(ParseResult result);

    [LibraryImport("pg_query", EntryPoint = "pg_query_parse_protobuf", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ProtobufParseResult Parse(string sql);

    [LibraryImport("pg_query", EntryPoint = "pg_query_free_protobuf_parse_result")]
    internal static partial void Free(ProtobufParseResult result);
}
