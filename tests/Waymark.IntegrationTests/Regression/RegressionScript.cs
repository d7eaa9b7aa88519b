using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.IntegrationTests.Regression;

/// <summary>One regression script: its statements as they are written, and as they are resolved.</summary>
internal sealed class RegressionScript
{
    /// <summary>Where the statements of every script live when nothing else is said.</summary>
    internal const string Schema = "public";

    private static readonly SqlResolver Resolver = new(new NameResolver(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath(Schema),
        SystemNames = PostgresSystemNames.Instance,
    }));

    private RegressionScript(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Sources = PsqlScript.Read(Name, Corpus.Read(path));
        Written = [.. Sources.Select(source => new RegressionStatement(source.Sql, source.CopyData))];
        Resolved = [.. Resolve(Sources)];
    }

    /// <summary>The script's name, without its folder and extension.</summary>
    internal string Name { get; }

    /// <summary>The statements with their lines.</summary>
    internal IReadOnlyList<PsqlStatement> Sources { get; }

    /// <summary>The statements to send as they are written.</summary>
    internal IReadOnlyList<RegressionStatement> Written { get; }

    /// <summary>The statements to send to a session whose search path is empty; those that cannot be resolved are not sent.</summary>
    internal IReadOnlyList<RegressionStatement> Resolved { get; }

    /// <summary>Reads every script of the corpus, in name order.</summary>
    internal static IReadOnlyList<RegressionScript> ReadAll() => [.. Corpus.RegressionScripts().Select(path => new RegressionScript(path))];

    private static IEnumerable<RegressionStatement> Resolve(IReadOnlyList<PsqlStatement> sources)
    {
        var session = new ResolverSession();
        foreach (var source in sources)
        {
            Resolver.Survey(source.Sql, session);
        }

        foreach (var source in sources)
        {
            var script = Resolver.ResolveScript(source.Sql, session);
            yield return new RegressionStatement(script.HasErrors ? null : script.Sql, source.CopyData);
        }
    }
}
