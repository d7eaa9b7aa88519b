using Waymark.Cli;

return Tool.Run(args, ToolHost.OfProcess());
