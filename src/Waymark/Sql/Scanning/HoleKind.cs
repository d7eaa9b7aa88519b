namespace Waymark.Sql.Scanning;

/// <summary>What a value that is put into SQL text at run time can be there.</summary>
internal enum HoleKind : byte
{
    /// <summary>Any text.</summary>
    Raw,

    /// <summary>SQL of a parameter, which is read in the calls that say it.</summary>
    Statements,

    /// <summary>A string constant or NULL: <c>quote_literal(x)</c>, <c>%L</c>.</summary>
    Literal,

    /// <summary>A number or a truth value: <c>x::int</c>.</summary>
    Number,

    /// <summary>One identifier: <c>quote_ident(x)</c>, <c>%I</c>.</summary>
    Identifier,

    /// <summary>A name that the server itself writes, with its schema where it needs one: <c>x::regclass</c>, <c>pg_get_serial_sequence('t', 'c')</c>.</summary>
    ServerName,
}
