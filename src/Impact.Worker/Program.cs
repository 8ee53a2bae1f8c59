using System.Text;
using Impact.Worker.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, new Session { Terminal = Terminal.OfProcess(), Language = Session.LanguageOf(args), Clock = TimeProvider.System });
