using Waymark.Postgres.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>The attributes of a definition: <c>(name = value, …)</c>, sorted by name.</summary>
internal sealed class DefinitionAttributes
{
    private readonly SortedDictionary<string, string?> _values = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="cursor">Stands at the parenthesis that opens the list.</param>
    /// <param name="value">Reads the value of an attribute.</param>
    internal static DefinitionAttributes Read(TokenCursor cursor, Func<string, TokenCursor, string> value)
    {
        var attributes = new DefinitionAttributes();
        cursor.ExpectLeftParen();
        do
        {
            var name = cursor.Label("an attribute").ToLowerInvariant();
            attributes._values[name] = cursor.Accept(TokenKind.EqualsSign) ? value(name, cursor) : null;
        }
        while (cursor.AcceptComma());
        cursor.ExpectRightParen();
        return attributes;
    }

    /// <summary>Whether an attribute is given.</summary>
    internal bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>The value of an attribute; null when it has none or is not given.</summary>
    internal string? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    /// <summary>Takes an attribute out.</summary>
    /// <returns>Its value.</returns>
    internal string? Take(string name) => _values.Remove(name, out var value) ? value : null;

    /// <summary>Gives an attribute its usual name.</summary>
    internal void Rename(string from, string to)
    {
        if (_values.Remove(from, out var value))
        {
            _values[to] = value;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(", ", _values.Select(v => v.Value is null ? v.Key : $"{v.Key} = {v.Value}"))})";
}
