using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Properties;

/// <summary>What holds of resolving for any text.</summary>
public class ResolverProperties
{
    private static readonly SqlResolver WithAlias = new(Names("SQLUser", "public"));
    private static readonly SqlResolver WithoutAlias = new(Names("app"));
    private static readonly SqlResolver PassThrough = new(PostgresResolver.Create(new SchemaSearchPath("app", "public")));

    [Fact]
    public void Any_text_is_resolved_or_refused() => Property.ForAll(SqlText.Anything, text => Resolve(WithAlias, text));

    [Fact]
    public void Resolving_twice_is_resolving_once() => Property.ForAll(SqlText.Statements, AssertStable);

    [Fact]
    public void Resolving_the_scripts_twice_is_resolving_them_once()
    {
        foreach (var path in (IEnumerable<string>)[.. Corpus.OwnCases(), .. Corpus.RegressionScripts()])
        {
            foreach (var statement in PsqlScript.Read(path, Corpus.Read(path)))
            {
                AssertStable(statement.Sql);
            }
        }
    }

    [Fact]
    public void Explicit_schemas_that_are_no_alias_never_change() => Property.ForAll(SqlText.Statements, text =>
    {
        var script = WithoutAlias.ResolveScript(text, new ResolverSession());
        foreach (var reference in script.References.Where(reference => reference.Written.IsQualified))
        {
            Assert.Equal(reference.Written, reference.Resolved);
            Assert.Contains(reference.Resolution.Reason, (ResolutionReason[])[ResolutionReason.Explicit, ResolutionReason.Cte, ResolutionReason.Local]);
        }
    });

    [Fact]
    public void Only_schemas_are_written_and_everything_else_stays() => Property.ForAll(SqlText.Statements, text =>
    {
        var script = WithoutAlias.ResolveScript(text, new ResolverSession());
        if (!script.HasErrors && !script.References.Any(reference => (reference.Traits & ReferenceTraits.SearchPath) != 0))
        {
            Assert.Equal(text.Replace("app.", string.Empty, StringComparison.Ordinal), Without(script.Sql));
        }
    });

    [Fact]
    public void With_nothing_to_do_the_same_instance_comes_back() => Property.ForAll(SqlText.Statements, text =>
    {
        var once = Resolve(WithAlias, text);
        if (once is not null)
        {
            Assert.Same(once, WithAlias.Resolve(once));
        }

        Assert.Same(text, PassThrough.Resolve(text));
        Assert.Same(text, PassThrough.ResolveScript(text, new ResolverSession()).Sql);
    });

    [Fact]
    public void The_statements_of_a_script_are_its_text() => Property.ForAll(SqlText.Statements, text =>
    {
        var script = WithAlias.ResolveScript(text, new ResolverSession());
        var position = 0;
        foreach (var statement in script.Statements)
        {
            Assert.Equal(position, statement.Source.Offset);
            Assert.True(statement.Source.TextOffset >= position && statement.Source.NextOffset >= statement.Source.End);
            position = statement.Source.NextOffset;
            Assert.Contains(statement.Sql, script.Sql, StringComparison.Ordinal);
        }

        Assert.All(script.References, reference => Assert.InRange(reference.Offset + reference.Length, 0, text.Length));
        Assert.All(script.Diagnostics, diagnostic => Assert.InRange(diagnostic.Offset, 0, text.Length));
    });

    private static void AssertStable(string text)
    {
        if (Resolve(WithAlias, text) is { } once)
        {
            Assert.Equal(once, WithAlias.Resolve(once));
        }
    }

    private static string? Resolve(SqlResolver resolver, string text)
    {
        try
        {
            return resolver.Resolve(text);
        }
        catch (SqlResolutionException refusal)
        {
            Assert.Contains(refusal.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return null;
        }
    }

    private static string Without(string sql) => sql.Replace(" SCHEMA app", string.Empty, StringComparison.Ordinal).Replace("app.", string.Empty, StringComparison.Ordinal);

    private static NameResolver Names(string schema, params string[] aliases) => new(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath(schema),
        DefaultSchemaAliases = aliases,
        SystemNames = PostgresSystemNames.Instance,
    });
}
