namespace Waymark.Postgres.Inspection;

/// <summary>A type as columns and parameters refer to it.</summary>
/// <param name="Oid">The type (<c>pg_type</c>).</param>
/// <param name="Modifier">Its length, precision and the like as the server keeps them; -1 for none.</param>
internal readonly record struct TypeKey(uint Oid, int Modifier = -1);
