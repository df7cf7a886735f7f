# SPDX-License-Identifier: Apache-2.0
# Fails where a file lacks its licence line, or a file, folder or namespace is named for nothing in particular.
# Run: cmake -DROOT=<checkout> -P check_names.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/report.cmake)
set(vague "utils?|utilit(y|ies)|helpers?|common|managers?|misc")

file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/app/* ${ROOT}/core/* ${ROOT}/ui/* ${ROOT}/resources/* ${ROOT}/tests/* ${ROOT}/packaging/*)
list(FILTER files EXCLUDE REGEX "^(resources/(pictures|icons)|tests/.*(pictures|fixtures|corpus))/|__pycache__")
foreach(file IN LISTS files)
    string(TOLOWER "${file}" lower)
    if(lower MATCHES "(^|[/_.-])(${vague})([/_.-]|$)")
        complain(${file} 1 "a name that says nothing: \"${CMAKE_MATCH_2}\"")
    endif()
endforeach()

set(code ${files})
list(FILTER code INCLUDE REGEX "\\.(h|cpp|cmake)$|CMakeLists.txt$|^packaging/[a-z]+$")
foreach(file IN LISTS code)
    cmake_path(GET file FILENAME name)
    if(NOT name MATCHES "^[a-z0-9_]+(\\.[a-z]+)?$|^CMakeLists.txt$")
        complain(${file} 1 "file names are lower case, with _ between words")
    endif()
    file(STRINGS ${ROOT}/${file} top LIMIT_COUNT 2)
    if(NOT top MATCHES "SPDX-License-Identifier: Apache-2.0")
        complain(${file} 1 "lacks the line \"SPDX-License-Identifier: Apache-2.0\"")
    endif()
endforeach()

list(FILTER code INCLUDE REGEX "\\.(h|cpp)$")
foreach(file IN LISTS code)
    file(STRINGS ${ROOT}/${file} hits REGEX "^[ \t]*namespace[ \t].*(^|[^a-z_])(${vague})([^a-z_]|$)")
    if(hits)
        complain(${file} 1 "a namespace that says nothing: ${hits}")
    endif()
endforeach()
finish("names: all well")
