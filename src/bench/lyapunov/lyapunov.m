% Octave's side of the comparison: lyap of the control package (SLICOT SB03MD), told what to do on standard input
% (see Solver.java): "time NAME repeats" and "save NAME FILE".
pkg load control
directory = argv(){1};
printf("Octave %s\n", version()); fflush(stdout);
function a = load_matrix(path)
  f = fopen(path, "rb", "ieee-le"); n = fread(f, 1, "int64"); a = fread(f, [n n], "double")'; fclose(f);
end
held = "";
while ischar(line = fgetl(stdin))
  if isempty(line)
    continue;  % fgetl looks one character ahead: every order is followed by an empty line
  end
  words = strsplit(line, " "); name = words{2};
  if ! strcmp(held, name)
    held = name; x = [];
    k = load_matrix(fullfile(directory, ["K_" name ".bin"])); d = load_matrix(fullfile(directory, ["D_" name ".bin"]));
  end
  if strcmp(words{1}, "time")
    repeats = str2double(words{3});
    start = cputime();
    for r = 1:repeats
      x = lyap(k, d);
    end
    printf("%.9g\n", (cputime() - start) / repeats);
  else
    if isempty(x)
      x = lyap(k, d);
    end
    f = fopen(fullfile(directory, words{3}), "wb", "ieee-le");
    fwrite(f, rows(k), "int64"); fwrite(f, x', "double"); fclose(f);
    printf("saved\n");
  end
  fflush(stdout);
end
