using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER TABLE … ALTER COLUMN and ALTER CONSTRAINT.</content>
internal sealed partial class StatementParser
{
    private void AlterInTable(ObjectName table, Place place)
    {
        if (_cursor.Accept(Keyword.Constraint))
        {
            var name = _cursor.Identifier("a constraint");
            AlterConstraint(table, name, place);
            return;
        }

        _cursor.Accept(Keyword.Column);
        var at = Here;
        var column = _cursor.Identifier("a column");
        if (_cursor.Accept(Keyword.Add))
        {
            var identity = AddedIdentity();
            _builder.WithTable(table, place, declared => _builder.AddIdentity(declared, column, identity, at));
            return;
        }

        var recurses = !_alterOnly && (_cursor.Ahead(1).Keyword is Keyword.Statistics or Keyword.Storage or Keyword.Default);
        var change = ColumnChange();
        _builder.WhenDeclared(
            () => TryChangeColumn(table, column, at, change, recurses),
            () => SchemaBuilder.Undeclared(place, "table", table));
    }

    private void AlterConstraint(ObjectName table, string name, Place place)
    {
        var at = Here;
        var inherits = _cursor.Accept(Keyword.Inherit);
        var attributes = inherits ? new ConstraintAttributes { NoInherit = false } : ConstraintAttributes();
        _builder.WithTable(table, place, declared =>
        {
            if (!_builder.TryChangeNotNull(declared, name, c => c with { NotNullNoInherit = attributes.NoInherit ?? c.NotNullNoInherit }))
            {
                _builder.ChangeConstraint(declared, name, at, attributes.ApplyTo);
            }
        });
    }

    // What recurses reaches the partitions and children that are there by then (manual, ALTER TABLE).
    private bool TryChangeColumn(ObjectName table, string column, Place at, Func<Column, Column> change, bool recurses)
    {
        var found = _builder.Tables.TryFind(table, out var declared);
        if (found)
        {
            _builder.ChangeColumn(declared, column, at, change);
            foreach (var heir in recurses ? _builder.HeirsOf(declared) : [])
            {
                _builder.ChangeColumn(heir, column, at, change);
            }
        }
        else if (_builder.Views.TryFind(table, out declared))
        {
            found = true;
            ChangeViewColumn(declared, column, at, change);
        }

        return found;
    }

    // Of all that a column has, that of a view has a default alone, and that of a materialized one how it is kept.
    private void ChangeViewColumn(ObjectName view, string column, Place at, Func<Column, Column> change)
    {
        var (current, isMaterialized) = (_builder.ColumnOf(view, column), _builder.Views[view].IsMaterialized);
        var changed = change(current);
        var rest = isMaterialized
            ? changed with { Storage = current.Storage, Compression = current.Compression, StatisticsTarget = current.StatisticsTarget, Options = current.Options }
            : changed with { Default = current.Default };
        if (rest != current)
        {
            throw at.Error(SchemaCodes.BadValue, isMaterialized
                ? $"columns of the materialized view \"{view}\" have a storage, a compression, a statistics target and options, and nothing else"
                : $"columns of the view \"{view}\" have a default, and nothing else");
        }

        _builder.SetViewColumn(view, changed);
    }

    private Func<Column, Column> ColumnChange()
    {
        if (_cursor.At(Keyword.Drop))
        {
            return DropFromColumn();
        }

        if (_cursor.Accept(Keyword.Type))
        {
            return TypeChange();
        }

        if (_cursor.At(Keyword.Options))
        {
            var options = ForeignOptions();
            return column => column with { ForeignOptions = MergeOptions(column.ForeignOptions, options) };
        }

        if (!_cursor.At(Keyword.Set) || _cursor.Ahead(1).Keyword == Keyword.Schema)
        {
            throw NotAnAlteration("SET, DROP, ADD or TYPE");
        }

        if (IsIdentityOption(_cursor.Ahead(1).Keyword))
        {
            return IdentityChange();
        }

        _cursor.Next();
        return SetOnColumn();
    }

    private static bool IsIdentityOption(Keyword word) => word is Keyword.Generated or Keyword.Start or Keyword.Increment or Keyword.Minvalue
        or Keyword.Maxvalue or Keyword.Cache or Keyword.Cycle or Keyword.No or Keyword.Restart;

    /// <summary>Reads <c>SET GENERATED …</c> and <c>SET</c> options of the sequence, in any order.</summary>
    private Func<Column, Column> IdentityChange()
    {
        var place = Here;
        var given = WordsAhead();
        var options = new SequenceOptions();
        bool? always = null;
        while (_cursor.Accept(Keyword.Set))
        {
            if (_cursor.Accept(Keyword.Generated))
            {
                always = GeneratedAlways();
            }
            else
            {
                options = SequenceOption(options) ?? throw _cursor.Expected("an option of a sequence");
            }
        }

        return column => column.Identity is { } identity
            ? column with { Identity = new IdentityColumn(always ?? identity.Always, Merge(identity.Options, options, given)) }
            : throw place.Error(SchemaCodes.BadValue, $"the column \"{column.Name}\" is no identity column");
    }

    private Func<Column, Column> SetOnColumn()
    {
        var place = Here;
        if (_cursor.At(TokenKind.LeftParen))
        {
            var options = OptionReader.Read(_cursor);
            return column => column with { Options = MergeOptions(column.Options, options) };
        }

        switch (_cursor.Word)
        {
            case Keyword.Default:
                _cursor.Next();
                var expression = OpenExpression.ReadDefault(_cursor);
                return column => column with { Default = expression };
            case Keyword.Not:
                _cursor.Expect(Keyword.Not, Keyword.Null);
                return column => column with { NotNull = true };
            case Keyword.Statistics:
                _cursor.Next();
                var target = _cursor.Accept(Keyword.Default) ? -1 : (int)_cursor.Integer();
                return column => column with { StatisticsTarget = target < 0 ? null : target };
            case Keyword.Storage:
                _cursor.Next();
                var storage = StorageMode();
                return column => column with { Storage = storage };
            case Keyword.Compression:
                _cursor.Next();
                var compression = CompressionMethod();
                return column => column with { Compression = compression };
            case Keyword.Expression:
                _cursor.Expect(Keyword.Expression, Keyword.As);
                var generation = _cursor.ParenthesizedText();
                return column => column.Generated is { } generated
                    ? column with { Generated = generated with { Expression = generation } }
                    : throw place.Error(SchemaCodes.BadValue, $"the column \"{column.Name}\" is not generated");
            case Keyword.Data:
                _cursor.Expect(Keyword.Data, Keyword.Type);
                return TypeChange();
            default:
                throw _cursor.Error(SchemaCodes.Unsupported, $"SET {_cursor.TextOf(_cursor.Current)} on a column is not supported");
        }
    }

    private Func<Column, Column> TypeChange()
    {
        var type = TypeReader.Read(_cursor);
        var collation = _cursor.Accept(Keyword.Collate) ? _cursor.Name("a collation") : (ObjectName?)null;
        if (_cursor.At(Keyword.Using))
        {
            throw _cursor.Error(SchemaCodes.NotASchemaStatement, "USING converts data: declare the column with its type");
        }

        return column => column with { Type = type, Collation = collation };
    }

    private Func<Column, Column> DropFromColumn()
    {
        if (_cursor.Accept(Keyword.Drop, Keyword.Default))
        {
            return column => column with { Default = null };
        }

        if (_cursor.Accept(Keyword.Drop, Keyword.Not, Keyword.Null))
        {
            return column => column with { NotNull = false, NotNullName = null };
        }

        throw NotAnAlteration("DEFAULT or NOT NULL");
    }

    private IdentityColumn AddedIdentity()
    {
        var place = Here;
        return GeneratedOption(new Column(string.Empty, new DataType(default))).Identity
            ?? throw place.Error(SchemaCodes.Syntax, "expected GENERATED … AS IDENTITY");
    }
}
