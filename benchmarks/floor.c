/* The floor of validation: reads every document of a folder and parses its YAML with libyaml, nothing more.
 *
 *   cc -O2 -o floor floor.c -lyaml && ./floor FOLDER
 *
 * .yaml files are parsed whole; of .md files the front matter between the two lines of three hyphens. Hidden folders
 * are passed over. Says how many files, bytes, YAML bytes, events and faults there were. */

#define _XOPEN_SOURCE 700
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t room;
static unsigned long files, bytes, yaml_bytes, events, faults;

static size_t slurp(const char *path, off_t size) {
    if ((size_t)size > room) {
        room = (size_t)size * 2;
        buffer = realloc(buffer, room);
        if (!buffer) exit(2);
    }
    int file = open(path, O_RDONLY);
    if (file < 0) exit(2);
    size_t length = 0;
    for (ssize_t got; length < (size_t)size && (got = read(file, buffer + length, (size_t)size - length)) > 0;)
        length += (size_t)got;
    close(file);
    return length;
}

static void parse(const unsigned char *text, size_t length) {
    yaml_parser_t parser;
    yaml_event_t event;
    int done = 0;
    if (!yaml_parser_initialize(&parser)) exit(2);
    yaml_parser_set_input_string(&parser, text, length);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event)) {
            faults++;
            break;
        }
        events++;
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    yaml_bytes += length;
}

static void front_matter(size_t length) {
    if (length < 8 || memcmp(buffer, "---\n", 4)) return;
    for (unsigned char *at = buffer + 3; (at = memchr(at, '\n', (size_t)(buffer + length - at))); at++)
        if ((size_t)(buffer + length - at) >= 5 && !memcmp(at, "\n---\n", 5)) {
            parse(buffer + 4, (size_t)(at + 1 - (buffer + 4)));
            return;
        }
}

static void document(const char *path, off_t size, int markdown) {
    size_t length = slurp(path, size);
    files++;
    bytes += length;
    if (markdown)
        front_matter(length);
    else
        parse(buffer, length);
}

static void walk(const char *folder) {
    char path[4096];
    struct stat facts;
    DIR *entries = opendir(folder);
    if (!entries) exit(2);
    for (struct dirent *entry; (entry = readdir(entries));) {
        const char *ending = strrchr(entry->d_name, '.');
        if (entry->d_name[0] == '.') continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= (int)sizeof path) exit(2);
        if (lstat(path, &facts)) exit(2);
        if (S_ISDIR(facts.st_mode))
            walk(path);
        else if (S_ISREG(facts.st_mode) && ending && (!strcmp(ending, ".md") || !strcmp(ending, ".yaml")))
            document(path, facts.st_size, !strcmp(ending, ".md"));
    }
    closedir(entries);
}

int main(int count, char **words) {
    if (count != 2) return 2;
    walk(words[1]);
    printf("%lu files, %lu bytes, %lu bytes of YAML, %lu events, %lu faults\n", files, bytes, yaml_bytes, events, faults);
    return 0;
}
