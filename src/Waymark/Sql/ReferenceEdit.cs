using Waymark.Names;

namespace Waymark.Sql;

/// <summary>Turns a resolution into the change of text that says it.</summary>
internal static class ReferenceEdit
{
    /// <summary>The edit that makes a reference name a schema.</summary>
    internal static TextEdit For(in Reference reference, ReferenceList output, string source, string schema)
    {
        if (reference.Kind == ObjectKind.Schema)
        {
            return ForSchema(reference, output, schema);
        }

        if (reference.Has(ReferenceTraits.SchemaClause))
        {
            return new TextEdit(output.SchemaRangeOf(reference).Start.Value, 0, " SCHEMA ", schema, string.Empty);
        }

        if (reference.IsQualified)
        {
            var written = output.SchemaRangeOf(reference);
            return new TextEdit(written.Start.Value, written.End.Value - written.Start.Value, string.Empty, schema, string.Empty);
        }

        var name = output.NameOffsetOf(reference);
        return reference.Has(ReferenceTraits.OperatorSyntax)
            ? ForOperator(name, reference, output, source, schema)
            : new TextEdit(name, 0, string.Empty, schema, ".");
    }

    private static TextEdit ForOperator(int name, in Reference reference, ReferenceList output, string source, string schema)
    {
        // A sign may stand right after a word, which would take in OPERATOR.
        var joins = name > 0 && (char.IsLetterOrDigit(source[name - 1]) || source[name - 1] is '_' or '$');
        return new TextEdit(name, EndOf(reference, output) - name, joins ? " OPERATOR(" : "OPERATOR(", schema, $".{output.NameTextOf(reference, source)})");
    }

    private static TextEdit ForSchema(in Reference reference, ReferenceList output, string schema)
    {
        var name = output.NameOffsetOf(reference);
        var quote = reference.Has(ReferenceTraits.CurrentSchema) ? new string('\'', 1 << reference.QuoteDepth) : string.Empty;
        return new TextEdit(name, EndOf(reference, output) - name, quote, schema, quote);
    }

    private static int EndOf(in Reference reference, ReferenceList output) => output.OffsetOf(reference) + output.LengthOf(reference);
}
