@echo off
rem The isnad command from a checkout: builds src\Isnad.Cli, which takes a moment only when something changed, then runs it.
setlocal
set "ROOT=%~dp0"
set "OUT=%ROOT%artifacts\isnad"
dotnet --list-sdks 2>nul | findstr /b "10." >nul
if errorlevel 1 (
    echo isnad: ISN0304: the .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
    exit /b 1
)
set STALE=1
if exist "%OUT%\Isnad.Cli.exe" if exist "%OUT%\.stamp" (
    powershell -NoProfile -Command "$t = (Get-Item '%OUT%\.stamp').LastWriteTimeUtc; $p = '%ROOT%src','%ROOT%tools','%ROOT%knowledge','%ROOT%Directory.Build.props','%ROOT%Directory.Packages.props','%ROOT%global.json'; if (Get-ChildItem $p -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $t -and $_.FullName -notmatch '\\(bin|obj)\\' } | Select-Object -First 1) { exit 1 }"
    if not errorlevel 1 set STALE=0
)
if "%STALE%"=="1" (
    if not exist "%OUT%" mkdir "%OUT%"
    pushd "%ROOT%"
    dotnet publish src\Isnad.Cli -c Release -o "%OUT%" -v m --nologo -p:ReadyToRun=true > "%OUT%\build.log" 2>&1 || dotnet publish src\Isnad.Cli -c Release -o "%OUT%" -v m --nologo > "%OUT%\build.log" 2>&1
    if errorlevel 1 (
        echo isnad: ISN0305: the build failed; correct the errors below and start again 1>&2
        findstr /c:"error" "%OUT%\build.log" 1>&2
        popd
        exit /b 1
    )
    popd
    echo built > "%OUT%\.stamp"
)
rem The desk is a program of its own, built when it is first asked for: nothing else needs Node.js.
if "%~1"=="serve" (
    pushd "%ROOT%"
    dotnet publish src\Isnad.Desk -c Release -o "%OUT%\desk" -v m --nologo > "%OUT%\desk-build.log" 2>&1
    if errorlevel 1 (
        echo isnad: ISN0305: the build failed; correct the errors below and start again 1>&2
        findstr /c:"error" "%OUT%\desk-build.log" 1>&2
        popd
        exit /b 1
    )
    popd
)
"%OUT%\Isnad.Cli.exe" %*
exit /b %errorlevel%
