using Waymark.Cli;

return await Tool.RunAsync(args, ToolHost.OfProcess());
