namespace Impact.Worker.Commands;

/// <summary>A file that was named in a call and may turn out not to be readable: of somebody else, or gone since.</summary>
internal static class ReadableFile
{
    /// <summary>Uses the text of a file; a file that cannot be read is wrong use.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Use(string path, Session session, Func<string, int> use) => Use(path, session, () => File.ReadAllText(path), use);

    /// <summary>Uses what is read from a file.</summary>
    public static int Use<T>(string path, Session session, Func<T> read, Func<T, int> use)
    {
        T content;
        try
        {
            content = read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            session.Terminal.Complain(session.Say($"Dit bestand is niet te lezen: {path}", $"This file cannot be read: {path}"));
            return ExitCode.WrongUse;
        }

        return use(content);
    }
}
