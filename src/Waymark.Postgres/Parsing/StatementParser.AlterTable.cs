using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization.Definitions;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>ALTER TABLE.</content>
internal sealed partial class StatementParser
{
    private bool _alterOnly;

    private void AlterTable()
    {
        _cursor.Expect(Keyword.Table);
        _cursor.AcceptIfExists();
        var place = Here;
        var table = _cursor.Relation(out _alterOnly);
        do
        {
            AlterTableAction(table, place);
        }
        while (_cursor.AcceptComma());
    }

    private void AlterTableAction(ObjectName table, Place place)
    {
        switch (_cursor.Word)
        {
            case Keyword.Add:
                _cursor.Next();
                AddToTable(table, place);
                break;
            case Keyword.Alter:
                _cursor.Next();
                AlterInTable(table, place);
                break;
            case Keyword.Attach:
                AttachPartition(table, place);
                break;
            case Keyword.Enable or Keyword.Disable:
                Enable(table, place);
                break;
            case Keyword.Force:
            case Keyword.No when _cursor.Ahead(1).Keyword == Keyword.Force:
                Force(table, place);
                break;
            case Keyword.Validate:
                ValidateConstraint(table, place);
                break;
            case Keyword.Owner:
                AcceptOwner();
                _builder.WhenDeclared(() => IsRelation(table), () => SchemaBuilder.Undeclared(place, "table", table));
                break;
            default:
                SetInTable(table, place);
                break;
        }
    }

    /// <summary>Whether a name is that of a table, view or sequence: ALTER TABLE takes them all.</summary>
    private bool IsRelation(ObjectName name) =>
        _builder.Tables.TryFind(name, out _) || _builder.Views.TryFind(name, out _) || _builder.IsSequence(name);

    private void AddToTable(ObjectName table, Place place)
    {
        var start = FileOffset;
        if (StartsTableConstraint())
        {
            AddConstraint(table, place, start);
            return;
        }

        _cursor.Accept(Keyword.Column);
        var ifNotExists = _cursor.AcceptIfNotExists();
        var column = ColumnDefinition();
        AddRenamePart(table, column, start);
        _builder.WithTable(table, place, declared => _builder.AddColumn(declared, column, ifNotExists));
    }

    private void AddConstraint(ObjectName table, Place place, int start)
    {
        var element = NamedConstraint();
        AddRenamePart(table, element, start);
        _builder.WithTable(table, place, declared =>
        {
            switch (element)
            {
                case ConstraintDraft constraint:
                    _builder.AddConstraints(declared, [constraint]);
                    break;
                case NotNullDraft notNull:
                    _builder.SetNotNull(declared, notNull);
                    break;
            }
        });
    }

    private void AttachPartition(ObjectName table, Place place)
    {
        _cursor.Expect(Keyword.Attach, Keyword.Partition);
        var at = Here;
        var partition = _cursor.Name("a table");
        var bound = PartitionBound();
        _builder.WithTable(table, place, parent => _builder.WithTable(partition, at, child => _builder.AttachPartition(parent, child, bound, at)));
    }

    private void Enable(ObjectName table, Place place)
    {
        var enable = _cursor.Accept(Keyword.Enable);
        _ = enable || _cursor.Accept(Keyword.Disable);
        if (_cursor.Accept(Keyword.Row, Keyword.Level, Keyword.Security))
        {
            Change(table, place, t => t with { RowSecurity = enable });
            return;
        }

        var mode = enable && _cursor.Accept(Keyword.Replica) ? "ENABLE REPLICA" : enable && _cursor.Accept(Keyword.Always) ? "ENABLE ALWAYS" : null;
        if (_cursor.Accept(Keyword.Rule))
        {
            SetRuleState(table, enable ? mode ?? "ENABLE" : "DISABLE");
            return;
        }

        _cursor.Expect(Keyword.Trigger);
        SetTriggerState(table, place, enable ? mode : "DISABLE");
    }

    private void SetRuleState(ObjectName table, string state)
    {
        var place = Here;
        var name = _cursor.Identifier("a rule");
        var rule = new OpaqueObject { Kind = RuleText.Kind, Name = new ObjectName(null, name), Table = table, Definition = NoDefinition };
        AddToOther(rule, place, RuleText.SetState(table, name, state));
    }

    private void SetTriggerState(ObjectName table, Place place, string? state)
    {
        var recurses = !_alterOnly;
        if (_cursor.Word is Keyword.All or Keyword.User)
        {
            _cursor.Next();
            _builder.WithTable(table, place, declared => _builder.SetTriggerStates(declared, state, recurses));
            return;
        }

        var at = Here;
        var name = _cursor.Identifier("a trigger");
        _builder.WhenDeclared(
            () => _builder.Tables.TryFind(table, out var declared)
                ? _builder.TrySetTriggerState(declared, name, state, recurses)
                : TryChangeTrigger(table, name, at, t => t with { State = state }),
            () => SchemaBuilder.Undeclared(at, "trigger", new ObjectName(null, name)));
    }

    private bool TryChangeTrigger(ObjectName owner, string name, Place place, Func<Trigger, Trigger> change)
    {
        var found = _builder.Tables.TryFind(owner, out var declared)
            ? _builder.Tables[declared].Triggers.Any(t => t.Name == name)
            : _builder.Views.TryFind(owner, out declared) && _builder.Views[declared].Triggers.Any(t => t.Name == name);
        if (found)
        {
            _builder.ChangeTrigger(declared, name, place, change);
        }

        return found;
    }

    private void Force(ObjectName table, Place place)
    {
        var force = !_cursor.Accept(Keyword.No);
        _cursor.Expect(Keyword.Force);
        _cursor.Expect(Keyword.Row, Keyword.Level);
        _cursor.Expect(Keyword.Security);
        Change(table, place, t => t with { ForceRowSecurity = force });
    }

    private void ValidateConstraint(ObjectName table, Place place)
    {
        _cursor.Expect(Keyword.Validate, Keyword.Constraint);
        var name = _cursor.Identifier("a constraint");
        _builder.WithTable(table, place, declared =>
        {
            if (!_builder.TryChangeNotNull(declared, name, c => c with { NotNullNotValid = false }))
            {
                _builder.ChangeConstraint(declared, name, place, Validated);
            }
        });
    }

    private static TableConstraint Validated(TableConstraint constraint) => constraint switch
    {
        CheckConstraint check => check with { NotValid = false },
        ForeignKey key => key with { NotValid = false },
        _ => constraint,
    };

    private void Change(ObjectName table, Place place, Func<Table, Table> change) =>
        _builder.WithTable(table, place, declared => _builder.Tables[declared] = change(_builder.Tables[declared]));
}
