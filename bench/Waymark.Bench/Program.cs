using BenchmarkDotNet.Running;
using Waymark.Bench;

if (args is ["best"])
{
    BestOf.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ResolveBenchmarks).Assembly).Run(args);
