import apache from 'highlight.js/lib/languages/apache';
import awk from 'highlight.js/lib/languages/awk';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cmake from 'highlight.js/lib/languages/cmake';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import dart from 'highlight.js/lib/languages/dart';
import diff from 'highlight.js/lib/languages/diff';
import django from 'highlight.js/lib/languages/django';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import dos from 'highlight.js/lib/languages/dos';
import ebnf from 'highlight.js/lib/languages/ebnf';
import elixir from 'highlight.js/lib/languages/elixir';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import groovy from 'highlight.js/lib/languages/groovy';
import handlebars from 'highlight.js/lib/languages/handlebars';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import plaintext from 'highlight.js/lib/languages/plaintext';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vbnet from 'highlight.js/lib/languages/vbnet';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** One by one: the package's whole list of 190 takes 110 ms to import. */
export const GRAMMARS = {
  apache,
  awk,
  bash,
  c,
  cmake,
  cpp,
  csharp,
  css,
  dart,
  diff,
  django,
  dockerfile,
  dos,
  ebnf,
  elixir,
  go,
  graphql,
  groovy,
  handlebars,
  haskell,
  http,
  ini,
  java,
  javascript,
  json,
  kotlin,
  lua,
  makefile,
  markdown,
  nginx,
  perl,
  php,
  plaintext,
  powershell,
  properties,
  protobuf,
  python,
  r,
  ruby,
  rust,
  scala,
  scss,
  shell,
  sql,
  swift,
  typescript,
  vbnet,
  xml,
  yaml,
} as const;

export type Grammar = keyof typeof GRAMMARS;

/** Other names of languages, and those of close relatives: HCL has no grammar of its own, and is coloured as INI is. */
const NAMES: { readonly [Name in Grammar]?: string } = {
  apache: 'apacheconf htaccess httpd',
  bash: 'sh zsh ksh env dotenv',
  c: 'h',
  cpp: 'c++ cc hpp',
  csharp: 'cs c#',
  diff: 'patch',
  django: 'jinja jinja2 j2 liquid twig',
  dockerfile: 'docker containerfile',
  dos: 'bat batch cmd',
  ebnf: 'bnf abnf grammar',
  go: 'golang',
  elixir: 'ex exs',
  graphql: 'gql',
  groovy: 'gradle jenkinsfile',
  handlebars: 'hbs mustache',
  haskell: 'hs',
  ini: 'toml cfg conf hcl terraform tf editorconfig gitconfig systemd service desktop',
  javascript: 'js jsx mjs cjs',
  json: 'jsonc json5 jsonl ndjson geojson',
  kotlin: 'kt kts',
  makefile: 'make mk',
  markdown: 'md mdx',
  nginx: 'nginxconf',
  perl: 'pl',
  plaintext: 'text txt plain none output log ascii csv tsv gitignore cron crontab hosts promql logql tree',
  powershell: 'ps ps1 pwsh',
  protobuf: 'proto',
  python: 'py python3 py3 pycon ipython',
  ruby: 'rb',
  rust: 'rs',
  scss: 'sass less',
  shell: 'console shell-session shellsession sh-session terminal',
  sql: 'pgsql postgresql mysql sqlite plsql tsql',
  typescript: 'ts tsx mts cts',
  xml: 'html xhtml svg xsd xsl xslt rss atom plist vue svelte',
  vbnet: 'vb',
  yaml: 'yml',
};

export const ALIASES: Readonly<Record<string, Grammar>> = Object.fromEntries(
  Object.entries(NAMES).flatMap(([grammar, names]) =>
    names.split(' ').map((name) => [name, grammar as Grammar]),
  ),
);
