@echo off
rem Opens the preview: double-click this file. It stays open as long as the preview runs.
cd /d "%~dp0"
if not exist node_modules call npm install
call npx kl-docs preview --open
pause
