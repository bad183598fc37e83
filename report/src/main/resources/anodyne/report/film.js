"use strict";
// States of a stack one after the other. All frames stand in the drawing of <div class="film">; without
// this script, and in print, the figure of a few states stands in its place. Nothing moves by itself.
(() => {
  const PAUSE_MS = 450;
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  const start = film => {
    const frames = [...film.querySelectorAll("g.frame")], slider = film.querySelector("input");
    const words = film.querySelector(".readout"), button = name => film.querySelector(`[value="${name}"]`);
    const play = button("play");
    let at = 0, timer = null;
    const show = frame => {
      at = (frame + frames.length) % frames.length;
      frames.forEach((g, k) => g.setAttribute("visibility", k === at ? "visible" : "hidden"));
      slider.value = String(at);
      words.textContent = frames[at].dataset.words;
      slider.setAttribute("aria-valuetext", frames[at].dataset.words);
    };
    const stop = () => {
      clearInterval(timer);
      timer = null;
      play.textContent = "Play";
    };
    const quiet = () => {
      stop();
      play.hidden = still.matches;
    };
    play.addEventListener("click", () => {
      if (timer !== null) { stop(); return; }
      play.textContent = "Pause";
      timer = setInterval(() => show(at + 1), PAUSE_MS);
    });
    button("back").addEventListener("click", () => { stop(); show(at - 1); });
    button("forward").addEventListener("click", () => { stop(); show(at + 1); });
    slider.addEventListener("input", () => { stop(); show(Number(slider.value)); });
    still.addEventListener("change", quiet);
    addEventListener("beforeprint", stop);
    quiet();
    show(0);
    film.hidden = false;
    document.body.classList.add("films");
  };
  document.querySelectorAll(".film").forEach(start);
})();
