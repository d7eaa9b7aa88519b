using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Planning.Dependencies;

/// <summary>Says what the objects of a schema need to be made: what the model tells, and what is named in SQL text.</summary>
internal sealed partial class NeedReader
{
    private const int DeepestInheritance = 64;

    private readonly SchemaLookup _schema;
    private readonly ObjectDirectory _directory;
    private readonly ISqlNames? _sqlNames;
    private readonly List<Need> _needs = [];
    private ILookup<ObjectName, OpaqueObject>? _announcers;

    /// <summary>Makes a reader.</summary>
    /// <param name="schema">The schema that the names are looked up in.</param>
    /// <param name="sqlNames">Finds names in text; null to go by the model alone.</param>
    internal NeedReader(SchemaLookup schema, ISqlNames? sqlNames)
    {
        _schema = schema;
        _directory = new ObjectDirectory(schema.Schema);
        _sqlNames = sqlNames;
    }

    /// <summary>What a type needs.</summary>
    internal List<Need> Of(UserType type)
    {
        InSchema(type.Name);
        switch (type)
        {
            case CompositeType composite:
                foreach (var attribute in composite.Attributes)
                {
                    Type(attribute.Type);
                    Known(ObjectKind.Collation, attribute.Collation);
                }

                break;
            case RangeType range:
                Type(range.Subtype);
                Options(range.Options);
                break;
            case BaseType plain:
                Options(plain.Options);
                break;
            case Domain domain:
                AddDomain(domain);
                break;
        }

        return Take();
    }

    /// <summary>What a check of a domain needs.</summary>
    internal List<Need> Of(ObjectName domain, CheckConstraint check)
    {
        Object(ObjectKind.Type, domain);
        Text(check.Expression, ExpressionKind.DomainCheck);
        return Take();
    }

    /// <summary>What a domain's default needs.</summary>
    internal List<Need> OfDomainDefault(ObjectName domain, SqlExpression? text)
    {
        Object(ObjectKind.Type, domain);
        Text(text, ExpressionKind.Default);
        return Take();
    }

    /// <summary>What a type and collation of columns or attributes needs, beside its owner.</summary>
    internal List<Need> Of(ObjectIdentity owner, DataType type, ObjectName? collation)
    {
        _needs.Add(new Need(owner, IsFirm: true));
        Type(type);
        Known(ObjectKind.Collation, collation);
        return Take();
    }

    /// <summary>What a view needs.</summary>
    internal List<Need> Of(View view)
    {
        InSchema(view.Name);
        Text(view.Query, ExpressionKind.ViewQuery);
        ColumnsRead(view.Query, ExpressionKind.ViewQuery);
        RowsOfRoutines();
        return Take();
    }

    /// <summary>What the default of a view's column needs.</summary>
    internal List<Need> OfDefault(ObjectName view, SqlExpression text)
    {
        Object(ObjectKind.Relation, view);
        Text(text, ExpressionKind.Default);
        return Take();
    }

    /// <summary>What a routine needs. What a body in a string names is needed when it runs, not when it is made.</summary>
    internal List<Need> Of(Routine routine)
    {
        InSchema(routine.Name);
        foreach (var parameter in routine.Parameters)
        {
            Type(parameter.Type);
            Text(parameter.Default, ExpressionKind.Default);
        }

        foreach (var column in routine.ReturnsTable)
        {
            Type(column.Type);
        }

        if (routine.Returns is { } returns)
        {
            Type(returns);
        }

        MadeWith("LANGUAGE", routine.Language);
        Known(ObjectKind.Function, routine.Support);
        Options(routine.Definition);
        Text(routine.Body, routine.HasSqlBody ? ExpressionKind.RoutineSqlBody : ExpressionKind.RoutineBody, routine.Language, isFirm: routine.HasSqlBody);
        if (routine is { HasSqlBody: true, Body: { } body })
        {
            ColumnsRead(body, ExpressionKind.RoutineSqlBody);
        }
        else
        {
            Rows();
        }

        return Take();
    }

    /// <summary>What an object that is kept as its statement needs.</summary>
    internal List<Need> Of(OpaqueObject item)
    {
        InSchema(item.Name);
        Known(ObjectKind.Relation, item.Table);
        Text(item.Definition, ExpressionKind.Statement);
        MadeWith(item.MadeWith?.Kind, item.MadeWith?.Name);
        _announcers ??= Announcers();
        foreach (var announcer in _announcers[item.Name].Where(o => IsOperator(item) && ObjectIdentities.Of(o) != ObjectIdentities.Of(item)))
        {
            _needs.Add(new Need(ObjectIdentities.Of(announcer), IsFirm: false));
        }

        foreach (var type in item.Types)
        {
            Type(type);
        }

        return Take();
    }

    private void MadeWith(string? kind, string? name)
    {
        if (kind is not null && name is not null)
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Opaque, new ObjectName(null, name), kind), IsFirm: true));
        }
    }

    private static bool IsOperator(OpaqueObject item) => Diff.Matching.ObjectKinds.Of(item).Contains(ObjectKind.Operator);

    // An operator may name its commutator and negator before they are made: it announces them, and so comes first.
    private ILookup<ObjectName, OpaqueObject> Announcers() => _schema.Schema.Others.Where(IsOperator)
        .SelectMany(o => OperatorsNamed(o).Select(name => (Name: name, Operator: o)))
        .ToLookup(n => n.Name, n => n.Operator);

    private List<ObjectName> OperatorsNamed(OpaqueObject item)
    {
        var names = new List<ObjectName>();
        _ = _sqlNames?.Replace(new SqlExpression(item.Definition.Written), ExpressionKind.Statement, n =>
        {
            names.AddRange(n.Kind == ObjectKind.Operator ? [n.Name] : []);
            return null;
        });
        return names;
    }

    /// <summary>What a sequence needs before it has an owner.</summary>
    internal List<Need> Of(Sequence sequence)
    {
        InSchema(sequence.Name);
        return Take();
    }

    /// <summary>What it takes for a sequence to have its owner.</summary>
    internal List<Need> OfOwner(Sequence sequence)
    {
        Object(ObjectKind.Relation, sequence.Name);
        if (sequence is { OwnerTable: { } table, OwnerColumn: { } column })
        {
            Columns(table, [column]);
        }

        return Take();
    }

    /// <summary>What it takes to grant a privilege.</summary>
    internal List<Need> Of(Privilege privilege)
    {
        if (privilege.Kind == "SCHEMA")
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Schema, new ObjectName(null, privilege.On.Name)), IsFirm: true));
        }
        else if (Diff.Matching.ObjectKinds.OfPrivilege(privilege.Kind) is { } kind)
        {
            Object(kind, privilege.On);
        }

        if (privilege.Column is { } column)
        {
            Columns(privilege.On, [column]);
        }

        return Take();
    }

    /// <summary>What it takes to be in a schema.</summary>
    internal List<Need> OfSchema(string? schema)
    {
        InSchema(new ObjectName(schema, string.Empty));
        return Take();
    }

    private void AddDomain(Domain domain)
    {
        Type(domain.BaseType);
        Known(ObjectKind.Collation, domain.Collation);
        Text(domain.Default, ExpressionKind.Default);
        foreach (var check in domain.Checks)
        {
            Text(check.Expression, ExpressionKind.DomainCheck);
        }
    }

    private void InSchema(ObjectName name)
    {
        if (name.Schema is { } schema)
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Schema, new ObjectName(null, schema)), IsFirm: true));
        }
    }

    private void Type(DataType type) => Object(ObjectKind.Type, type.Name);

    private void Known(ObjectKind kind, ObjectName? name)
    {
        if (name is { } known)
        {
            Object(kind, known);
        }
    }

    private void Object(ObjectKind kind, ObjectName name, bool isFirm = true)
    {
        foreach (var identity in isFirm || name.Schema is not null ? _directory.Find(kind, name) : _directory.FindAnywhere(kind, name.Name))
        {
            _needs.Add(new Need(identity, isFirm));
        }
    }

    private void Text(SqlExpression? text, ExpressionKind kind, string? language = null, bool isFirm = true)
    {
        if (text is null || _sqlNames is null)
        {
            return;
        }

        foreach (var name in _sqlNames.Find(text, kind, language))
        {
            Object(name.Kind, name.Name, isFirm && !IsAnyOperator(name.Kind, name.Name));
        }
    }

    // An operator without its schema may be any of its symbol: the types of its operands tell which.
    private static bool IsAnyOperator(ObjectKind kind, ObjectName name) => kind == ObjectKind.Operator && name.Schema is null;

    // What a routine takes or returns as a whole row, or reads in its body, is better complete by then: the server may look at the body at once.
    private void Rows() => _needs.AddRange([.. _needs
        .Where(n => n.Object.Type is ObjectType.Table or ObjectType.View or ObjectType.MaterializedView)
        .Select(n => new Need(new ObjectIdentity(ObjectType.Column, n.Object.Name, Need.AllColumns), IsFirm: false))]);

    // What a function returns is better complete by the time a view reads it: a star stands for all of its columns.
    private void RowsOfRoutines()
    {
        foreach (var routine in _needs.Where(n => n.Object.Type == ObjectType.Function).SelectMany(n => _schema.FindRoutines(n.Object.Name)).Distinct().ToList())
        {
            foreach (var type in routine.Parameters.Select(p => p.Type).Append(routine.Returns).OfType<DataType>())
            {
                _needs.AddRange(_directory.Find(ObjectKind.Type, type.Name).SelectMany(RowsOf));
            }
        }
    }

    private static Need[] RowsOf(ObjectIdentity type) => [
        new Need(type, IsFirm: false),
        new Need(new ObjectIdentity(ObjectType.Column, type.Name, Need.AllColumns), IsFirm: false)];

    // A query reads the columns that it names, whichever of its tables has them; or all, where it takes all or joins on all that are alike.
    private void ColumnsRead(SqlExpression query, ExpressionKind kind)
    {
        if (_sqlNames is null)
        {
            return;
        }

        var identifiers = _sqlNames.FindIdentifiers(query, kind);
        var readsAll = query.Text.Contains('*', StringComparison.Ordinal) || identifiers.Contains("natural");
        foreach (var relation in _needs.Where(n => n.Object.Type is ObjectType.Table or ObjectType.View or ObjectType.MaterializedView).Select(n => n.Object.Name).ToList())
        {
            Columns(relation, [.. ColumnsOf(relation, 0).Where(identifiers.Contains).Distinct(StringComparer.Ordinal)]);
            if (readsAll)
            {
                _needs.Add(new Need(new ObjectIdentity(ObjectType.Column, relation, Need.AllColumns), IsFirm: false));
            }
        }
    }

    // A table has its parents' columns too.
    private IEnumerable<string> ColumnsOf(ObjectName relation, int depth)
    {
        if (depth > DeepestInheritance || _schema.FindTable(relation) is not { } table)
        {
            return [];
        }

        var parents = table.PartitionOf is { } parent ? [parent] : table.Inherits;
        return table.Columns.Select(c => c.Name).Concat(parents.SelectMany(p => ColumnsOf(p, depth + 1)));
    }

    // Values of an aggregate's or range type's options are names of functions and types, without saying which.
    private void Options(EquatableList<StorageOption> options)
    {
        foreach (var value in options.Select(o => o.Value).OfType<string>())
        {
            foreach (var name in _sqlNames?.Find(new SqlExpression($"{value}()"), ExpressionKind.Default) ?? [])
            {
                Object(ObjectKind.Function, name.Name);
                Object(ObjectKind.Type, name.Name);
            }
        }
    }

    private List<Need> Take()
    {
        List<Need> needs = [.. _needs];
        _needs.Clear();
        return needs;
    }
}
