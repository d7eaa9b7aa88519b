using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Sequences, views, types, routines and objects that are kept as statements.</content>
internal sealed partial class SchemaBuilder
{
    private readonly OrderedDictionary<ObjectIdentity, Routine> _routines = [];
    private readonly Dictionary<ObjectName, List<ObjectIdentity>> _routinesByName = [];
    private readonly OrderedDictionary<ObjectIdentity, OpaqueObject> _others = [];
    private readonly Dictionary<(string Kind, ObjectName Name), List<ObjectIdentity>> _othersByName = [];

    internal void AddSequence(Sequence sequence, Place place)
    {
        ClaimRelation(sequence.Name, "sequence", place);
        Sequences.TryAdd(sequence.Name, sequence);
        Locate(ObjectIdentities.Of(sequence), place);
    }

    /// <summary>Whether a name is that of a sequence, an identity column's included.</summary>
    internal bool IsSequence(ObjectName written) =>
        _lookup.Candidates(written).Any(name => _relations.TryGetValue(name, out var what) && what == "sequence");

    /// <summary>Declares a view, or takes another one's place where the statement says OR REPLACE.</summary>
    internal void AddView(View view, bool orReplace, Place place)
    {
        if (orReplace && Views.Contains(view.Name) && !Views[view.Name].IsMaterialized)
        {
            var earlier = Views[view.Name];
            Views[view.Name] = view with { Comment = earlier.Comment, ColumnComments = earlier.ColumnComments, ColumnDefaults = earlier.ColumnDefaults, Triggers = earlier.Triggers };
            return;
        }

        ClaimRelation(view.Name, view.IsMaterialized ? "materialized view" : "view", place);
        Views.TryAdd(view.Name, view);
        Locate(ObjectIdentities.Of(view), place);
    }

    internal void AddType(UserType type, Place place)
    {
        if (!Types.TryAdd(type.Name, type))
        {
            Types[type.Name] = Types[type.Name] is BaseType { IsShell: true } shell && type is BaseType { IsShell: false } or RangeType
                ? type with { Comment = shell.Comment }
                : throw Twice(place, type is Domain ? "domain" : "type", type.Name.ToString());
        }

        if (type is CompositeType)
        {
            ClaimRelation(type.Name, "composite type", place);
        }

        Locate(ObjectIdentities.Of(type), place);
        if (type is not BaseType { IsShell: true })
        {
            GrantInitially("TYPE", type.Name);
        }
    }

    internal void AddRoutine(Routine routine, bool orReplace, Place place)
    {
        var identity = ObjectIdentities.Of(routine);
        if (!_routines.TryAdd(identity, routine))
        {
            if (!orReplace)
            {
                throw Twice(place, KindOf(routine), $"{identity.Name}{identity.Part}");
            }

            _routines[identity] = routine with { Comment = _routines[identity].Comment };
            return;
        }

        if (!_routinesByName.TryGetValue(routine.Name, out var overloads))
        {
            _routinesByName[routine.Name] = overloads = [];
        }

        overloads.Add(identity);
        Locate(identity, place);
        GrantInitially(PrivilegeKind(routine.Kind), routine.Name, InputTypes(routine));
    }

    /// <summary>Finds a routine by its name and input types, or by its name alone where there is but one.</summary>
    /// <param name="written">Its name.</param>
    /// <param name="signature">The types of its input parameters; null when none are written.</param>
    /// <param name="fits">Which kinds of routines are meant.</param>
    internal Routine? FindRoutine(ObjectName written, EquatableList<DataType>? signature, Func<RoutineKind, bool> fits)
    {
        foreach (var candidate in _lookup.Candidates(written))
        {
            if (_routinesByName.TryGetValue(candidate, out var overloads) && Choose(overloads, signature, fits) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The kind of object that GRANT names for a routine.</summary>
    internal static string PrivilegeKind(RoutineKind kind) => kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION";

    internal void ChangeRoutine(Routine routine, Func<Routine, Routine> change) => _routines[ObjectIdentities.Of(routine)] = change(routine);

    /// <summary>The types by which a routine is called.</summary>
    internal static EquatableList<DataType> InputTypes(Routine routine) =>
        [.. routine.Parameters.Where(p => p.Mode != "OUT").Select(p => p.Type with { Modifiers = [] })];

    internal void AddOther(OpaqueObject item, bool orReplace, bool ifNotExists, Place place)
    {
        var identity = ObjectIdentities.Of(item);
        if (_others.TryAdd(identity, item))
        {
            Locate(identity, place);
            NoteOther(identity, item);
        }
        else if (orReplace)
        {
            _others[identity] = item;
        }
        else if (!ifNotExists || _others[identity] != item)
        {
            throw Twice(place, item.Kind.ToLowerInvariant(), item.Name.ToString());
        }
    }

    /// <summary>Changes an object that is kept as its statement.</summary>
    /// <param name="written">The object as the statement names it.</param>
    /// <param name="place">Where.</param>
    /// <param name="change">Changes it.</param>
    internal void WithOther(OpaqueObject written, Place place, Func<OpaqueObject, OpaqueObject> change) => WhenDeclared(
        () => TryChangeOther(written, change), () => Undeclared(place, written.Kind.ToLowerInvariant(), written.Name));

    /// <summary>Changes an object that is kept as its statement, if it is declared.</summary>
    internal bool TryChangeOther(OpaqueObject written, Func<OpaqueObject, OpaqueObject> change)
    {
        foreach (var name in _lookup.Candidates(written.Name))
        {
            foreach (var identity in _othersByName.GetValueOrDefault((written.Kind, name), []))
            {
                if (IsMeant(_others[identity], written))
                {
                    _others[identity] = change(_others[identity]);
                    return true;
                }
            }
        }

        return false;
    }

    private void NoteOther(ObjectIdentity identity, OpaqueObject item)
    {
        if (!_othersByName.TryGetValue((item.Kind, item.Name), out var list))
        {
            _othersByName[(item.Kind, item.Name)] = list = [];
        }

        list.Add(identity);
        if (item.Table?.Schema is { } schema)
        {
            _mentioned.Add(schema);
        }
    }

    private bool IsMeant(OpaqueObject declared, OpaqueObject written) =>
        declared.Qualifier == written.Qualifier && SameTypes(declared.Types, written.Types)
        && declared.Table?.Name == written.Table?.Name && _lookup.MayBeSame(declared.Table?.Schema, written.Table?.Schema);

    private Routine? Choose(List<ObjectIdentity> overloads, EquatableList<DataType>? signature, Func<RoutineKind, bool> fits)
    {
        var fitting = overloads.ConvertAll(identity => _routines[identity]).FindAll(r => fits(r.Kind));
        return signature is { } types ? fitting.Find(r => SameTypes(InputTypes(r), types)) : fitting.Count == 1 ? fitting[0] : null;
    }

    private bool SameTypes(EquatableList<DataType> declared, EquatableList<DataType> written)
    {
        if (declared.Count != written.Count)
        {
            return false;
        }

        for (var i = 0; i < declared.Count; i++)
        {
            if (!SameType(declared[i], written[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two types of parameters are one; lengths and precisions do not count there.</summary>
    private bool SameType(DataType left, DataType right) => left.Name.Name == right.Name.Name && left.ArrayDimensions == right.ArrayDimensions
        && ZoneOf(left) == ZoneOf(right) && _lookup.MayBeSame(left.Name.Schema, right.Name.Schema);

    private static string ZoneOf(DataType type) => type.Name.Name == "interval" ? string.Empty : type.Suffix;

    private static string KindOf(Routine routine) => routine.Kind switch
    {
        RoutineKind.Procedure => "procedure",
        RoutineKind.Aggregate => "aggregate",
        _ => "function",
    };
}
