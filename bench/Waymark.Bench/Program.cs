using BenchmarkDotNet.Running;
using Waymark.Bench;

BenchmarkSwitcher.FromAssembly(typeof(ResolveBenchmarks).Assembly).Run(args);
