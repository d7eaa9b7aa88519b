using System.Text;
using BenchmarkDotNet.Attributes;
using Waymark.Sql;

namespace Waymark.Bench;

/// <summary>Resolving a script of ten megabytes, as <c>waymark resolve</c> does.</summary>
[MemoryDiagnoser]
public class ScriptBenchmarks
{
    private const int Length = 10_000_000;

    private string _script = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var script = new StringBuilder(Length + 4096);
        for (var number = 0; script.Length < Length; number++)
        {
            script.Append("CREATE TABLE \"public\".\"t_").Append(number).Append("\" (\"id\" text PRIMARY KEY NOT NULL, \"owner\" text, \"kind\" \"public\".\"mood\" DEFAULT 'ok' NOT NULL);\n")
                .Append("ALTER TABLE \"t_").Append(number).Append("\" ADD CONSTRAINT \"fk_").Append(number).Append("\" FOREIGN KEY (\"owner\") REFERENCES \"public\".\"user\"(\"id\") ON DELETE cascade;\n");
            foreach (var statement in RuntimeStatement.All)
            {
                script.Append(statement.Sql).Append(";\n");
            }
        }

        _script = script.ToString();
    }

    /// <summary>The rewritten text alone.</summary>
    [Benchmark]
    public string Resolve() => Resolvers.SingleSchema.Resolve(_script);

    /// <summary>The rewritten text, statement by statement, with what every reference means.</summary>
    [Benchmark]
    public ResolvedScript ResolveScript() => Resolvers.SingleSchema.ResolveScript(_script, new ResolverSession());
}
