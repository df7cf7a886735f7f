# SPDX-License-Identifier: Apache-2.0
# Fails where PROGRAM needs a GUI library at start. Run: cmake -DPROGRAM=<program> -P check_links.cmake
execute_process(COMMAND ldd ${PROGRAM} OUTPUT_VARIABLE needed COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "libQt6(Gui|Widgets|Charts|Svg|Quick)[^ ]*|libX11[^ ]*|libGL[^ ]*" gui "${needed}")
if(gui)
    message(FATAL_ERROR "${PROGRAM} needs ${gui}: the command line links no GUI library")
endif()
if(NOT needed MATCHES "libQt6Sql")
    message(FATAL_ERROR "ldd found no libQt6Sql in ${PROGRAM}, so this check sees nothing:\n${needed}")
endif()
