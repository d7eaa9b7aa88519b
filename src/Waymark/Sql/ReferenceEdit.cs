using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Turns a resolution into the change of text that says it.</summary>
internal static class ReferenceEdit
{
    /// <summary>The edit that makes a reference name a schema.</summary>
    internal static TextEdit For(in Reference reference, ReferenceList output, string source, string schema)
    {
        var name = output.NameOffsetOf(reference);
        var end = output.OffsetOf(reference) + output.LengthOf(reference);
        if (reference.Has(ReferenceTraits.CurrentSchema))
        {
            var quote = new string('\'', 1 << reference.QuoteDepth);
            return new TextEdit(name, end - name, quote, schema, quote);
        }

        if (reference.Kind == ObjectKind.Schema)
        {
            return new TextEdit(name, end - name, string.Empty, schema, string.Empty);
        }

        if (reference.Has(ReferenceTraits.SchemaClause))
        {
            return new TextEdit(output.SchemaRangeOf(reference).Start.Value, 0, " SCHEMA ", schema, string.Empty);
        }

        if (!reference.IsQualified && reference.Has(ReferenceTraits.OperatorSyntax))
        {
            return new TextEdit(name, end - name, "OPERATOR(", schema, $".{output.NameTextOf(reference, source)})");
        }

        if (!reference.IsQualified)
        {
            return new TextEdit(name, 0, string.Empty, schema, ".");
        }

        var written = output.SchemaRangeOf(reference);
        return new TextEdit(written.Start.Value, written.End.Value - written.Start.Value, string.Empty, schema, string.Empty);
    }
}
