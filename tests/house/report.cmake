# SPDX-License-Identifier: Apache-2.0
# What the checks of the house share: finding sources, reading lines, complaining with file and line.

# sources(<variable> folders…): the C++ files below ROOT's folders, relative to ROOT. Sets <variable>_count too.
function(sources out)
    set(all "")
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE found RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
        list(APPEND all ${found})
    endforeach()
    list(SORT all)
    list(LENGTH all count)
    set(${out} ${all} PARENT_SCOPE)
    set(${out}_count ${count} PARENT_SCOPE)
endfunction()

# The file's lines as a list; characters that mean something in CMake lists are replaced.
function(read_lines path out)
    file(READ ${path} text)
    string(REGEX REPLACE "[][;\\\\]" "?" text "${text}")
    string(REPLACE "\n" ";" text "${text}")
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

function(complain file line what)
    message("${file}:${line}: ${what}")
    set_property(GLOBAL APPEND PROPERTY complaints "${file}:${line}")
endfunction()

# Ends the script: red with a count, or the sentence given.
function(finish fine)
    get_property(complaints GLOBAL PROPERTY complaints)
    list(LENGTH complaints count)
    if(count)
        message(FATAL_ERROR "${count} to mend")
    endif()
    message(STATUS "${fine}")
endfunction()
