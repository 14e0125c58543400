using CliWrap;
using CliWrap.Buffered;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>Disks that are full or may not be written. Root passes all permissions, so mounts and limits make them.</summary>
public sealed class UnwritableDiskTests
{
    private const int Page = 4096;

    [Fact]
    public void A_disk_that_is_full_at_any_point_loses_nothing()
    {
        using var root = new TemporaryFolder();
        Directory.CreateDirectory(root["output"]);
        Mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", root["output"]);
        try
        {
            WriteScenario.Fill(root);
            var before = root.Contents("output");
            var failures = 0;
            var diagnostics = new DiagnosticBag();
            for (var free = 0; free == failures; free++)
            {
                using (File.Create(root["output/filler"]))
                {
                }
                File.WriteAllBytes(root["output/filler"], new byte[(FreePages(root["output"]) - free) * Page]);
                diagnostics = new DiagnosticBag();
                TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics);
                File.Delete(root["output/filler"]);
                if (!diagnostics.HasErrors)
                    break;
                failures++;
                var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
                found.Code.ShouldBe("PGHA5015");
                found.Message.ShouldContain("the disk is full");
                root.Contents("output").ShouldBe(before, $"with {free} pages free");
            }
            failures.ShouldBeGreaterThan(3);
            root.Contents("output").ShouldBe(WriteScenario.Finished());
        }
        finally
        {
            Run("umount", root["output"]).ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public void A_limit_on_the_size_of_files_loses_nothing()
    {
        using var root = WriteScenario.Begin();
        var before = root.Contents("output");

        StoppedWriter.Run(root["output"], step: 0, through: "ulimit -f 1").ShouldNotBe(0);

        TreeWriter.Settle(Folder(root), new DiagnosticBag()).ShouldBeTrue();
        root.Contents("output").ShouldBe(before);
        StoppedWriter.Run(root["output"], step: 0).ShouldBe(0);
        root.Contents("output").ShouldBe(WriteScenario.Finished());
    }

    [Fact]
    public void A_read_only_file_system_is_named_and_an_unchanged_tree_is_no_error()
    {
        using var root = WriteScenario.Begin();
        var before = root.Contents("output");
        Mount("--bind", root["output"], root["output"]);
        try
        {
            Mount("-o", "remount,bind,ro", root["output"]);
            var diagnostics = new DiagnosticBag();
            TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics);

            var found = diagnostics.Diagnostics.ShouldHaveSingleItem();
            found.Code.ShouldBe("PGHA5015");
            found.Message.ShouldContain("read-only");
            root.Contents("output").ShouldBe(before);

            var unchanged = new DiagnosticBag();
            TreeWriter.Write([WriteScenario.Old[0]], Folder(root), unchanged).ShouldBe(WriteOutcome.Nothing);
            unchanged.Diagnostics.ShouldBeEmpty();
        }
        finally
        {
            Run("umount", root["output"]).ExitCode.ShouldBe(0);
        }
        TreeWriter.Write(WriteScenario.New, Folder(root), new DiagnosticBag());
        root.Contents("output").ShouldBe(WriteScenario.Finished());
    }

    [Fact]
    public void A_read_only_folder_inside_the_tree_undoes_the_whole_write()
    {
        using var root = WriteScenario.Begin();
        var before = root.Contents("output");
        Mount("--bind", root["output/staging/platform"], root["output/staging/platform"]);
        try
        {
            Mount("-o", "remount,bind,ro", root["output/staging/platform"]);
            var diagnostics = new DiagnosticBag();
            TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics);

            diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5015");
            root.Contents("output").ShouldBe(before);
        }
        finally
        {
            Run("umount", root["output/staging/platform"]).ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public void A_file_in_place_of_the_output_folder_is_named()
    {
        using var root = new TemporaryFolder();
        root.Write("output", "mine");
        var diagnostics = new DiagnosticBag();
        TreeWriter.Write(WriteScenario.New, Folder(root), diagnostics);

        diagnostics.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PGHA5015");
        root.Read("output").ShouldBe("mine");
    }

    private static OutputFolder Folder(TemporaryFolder root) => new(root["output"]);

    private static int FreePages(string folder) => (int)(new DriveInfo(folder).AvailableFreeSpace / Page);

    private static void Mount(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("mounting is Linux only");
        var run = Run("mount", arguments);
        if (run.ExitCode != 0)
            Assert.Skip($"this user may not mount: {run.StandardError.Trim()}");
    }

    private static BufferedCommandResult Run(string program, params string[] arguments) =>
        Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync().GetAwaiter().GetResult();
}
