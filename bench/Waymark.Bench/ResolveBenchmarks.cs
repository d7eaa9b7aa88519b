using BenchmarkDotNet.Attributes;
using Waymark.Sql;

namespace Waymark.Bench;

/// <summary>What resolving a statement costs at run time, beside parsing it with PostgreSQL's parser in the same run.</summary>
[MemoryDiagnoser]
public class ResolveBenchmarks
{
    private readonly SqlResolver _resolver = Resolvers.SingleSchema;

    /// <summary>The statements.</summary>
    public static IEnumerable<RuntimeStatement> Statements => RuntimeStatement.All;

    /// <summary>The statement of a row.</summary>
    [ParamsSource(nameof(Statements))]
    public RuntimeStatement Statement { get; set; } = RuntimeStatement.All[0];

    /// <summary>Waymark: scan, resolve, rewrite.</summary>
    /// <returns>The text to send.</returns>
    [Benchmark(Baseline = true)]
    public string Resolve() => _resolver.Resolve(Statement.Sql);

    /// <summary>libpg_query: parse alone, to its protobuf.</summary>
    /// <returns>The length of the tree, so that nothing is optimised away.</returns>
    [Benchmark]
    public nuint LibPgQueryParse()
    {
        var result = PgQuery.Parse(Statement.Sql);
        var length = result.Tree.Length;
        PgQuery.Free(result);
        return length;
    }

    /// <summary>libpg_query: parse alone, to its JSON.</summary>
    /// <returns>Where the text of the tree stood.</returns>
    [Benchmark]
    public nint LibPgQueryParseJson()
    {
        var result = PgQuery.ParseJson(Statement.Sql);
        var tree = result.Tree;
        PgQuery.FreeJson(result);
        return tree;
    }

    /// <summary>Waymark's lexer alone: a part of <see cref="Resolve"/>.</summary>
    /// <returns>How many tokens there are.</returns>
    [Benchmark]
    public int Lex()
    {
        var lexer = new SqlLexer(Statement.Sql, LexerOptions.PostgreSql);
        var count = 0;
        while (lexer.Read(out _))
        {
            count++;
        }

        return count;
    }
}
