using Waymark.Names;
namespace Waymark.Sql.Scanning;
internal ref partial struct StatementScanner
{
    private void ObjectNameString(in Token literal, ObjectKind kind) { _ = _depth; }
    private void NameArguments(in Token function, int open) { _ = _depth; }
    private bool VariableTargets() => _depth < 0;
    private readonly ReferenceTraits LocalTraits(in Token name, bool unqualified) => _depth < 0 ? ReferenceTraits.Local : ReferenceTraits.None;
    private readonly void CopiedTypeTable(int first, int table) => Report(ObjectKind.Relation, ReferenceRole.Lookup, ReferenceTraits.None, first, table);
    private void FunctionBody(in Token language, in Token body, bool returnsTrigger) { _ = _depth; }
}
