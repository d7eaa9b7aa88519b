using Waymark.Names;
using Waymark.Sql.Scanning;

namespace Waymark.Sql;

/// <summary>What a resolver has to remember from one text to the next of the same database session.</summary>
public sealed class ResolverSession
{
    /// <summary>The session's temporary objects.</summary>
    public TemporaryObjects Temporary { get; } = new();

    /// <summary>What the session's texts create, as far as it hides names that a backend adds to SQL: functions, types, extensions.</summary>
    public DeclaredObjects Declared { get; } = new();

    /// <summary>The search path that the session's statements have set.</summary>
    public SessionSearchPath SearchPath { get; } = new();

    /// <summary>The same as far as <see cref="SqlResolver.Survey"/> has read.</summary>
    internal SessionSearchPath SurveyedPath { get; } = new();

    /// <summary>What the session's texts create that has a say in how later text is read.</summary>
    internal ScriptDeclarations Declarations { get; } = new();

    /// <summary>
    /// Folded names of transition tables (<c>REFERENCING NEW TABLE AS x</c>), which bodies of trigger functions see as relations.
    /// Triggers are often declared after their functions: <see cref="SqlResolver.Survey"/> finds them beforehand.
    /// </summary>
    public ISet<string> TransitionTables { get; } = new HashSet<string>(StringComparer.Ordinal);
}
